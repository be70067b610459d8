/** What the site is called; it stands in every page's title. */
export const siteWords = {
  name: 'Recurrent',
  description: 'Spaced repetition for everything that can be computed.',
  titleOf: (page: string) => `${page} · Recurrent`,
} as const;
