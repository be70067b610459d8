/** A page that the header leads to. */
export interface Place {
  readonly href: string;
  readonly label: string;
}

/** What a learner comes for. */
export const PLACES: readonly Place[] = [
  { href: '/', label: 'Today' },
  { href: '/decks', label: 'Decks' },
  { href: '/drills', label: 'Drills' },
  { href: '/quiz', label: 'Quiz' },
  { href: '/workbench', label: 'Workbench' },
  { href: '/progress', label: 'Progress' },
];

/** What is needed now and then. */
export const FURTHER: readonly Place[] = [
  { href: '/settings', label: 'Settings' },
  { href: '/teach', label: 'Teach' },
  { href: '/conventions', label: 'Conventions' },
  { href: '/misconceptions', label: 'Misconceptions' },
];

/** What a link's `aria-current` says: the page itself, or that the page lies under it. */
export function currentAt(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
