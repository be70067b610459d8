import type { Settings } from '../../lib/study/settings';
import { siteWords } from '../_words/site';

export const siteName = siteWords.name;

export const siteDescription = siteWords.description;

const paper = { light: '#f8f6f1', dark: '#141619' };

/** What colours the browser's own bar: one colour for a chosen theme, else one for each look. */
export function themeColors(
  theme: Settings['theme'],
): { readonly media?: string; readonly color: string }[] {
  if (theme !== 'system') return [{ color: paper[theme] }];
  return [
    { media: '(prefers-color-scheme: light)', color: paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.dark },
  ];
}
