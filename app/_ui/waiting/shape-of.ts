import type { waitingWords } from '../../_words/waiting';

/** What a page looks like from afar. */
export type Shape = keyof typeof waitingWords;

const SHAPES: readonly (readonly [path: RegExp, shape: Shape])[] = [
  [/^\/decks\/[^/]+$/, 'deck'],
  [/^\/progress$/, 'charts'],
  [/^\/(?:decks|search)$/, 'list'],
  [/^\/drills$/, 'cards'],
  [/^\/quiz$/, 'form'],
];

/** The shape of the page at a path; null for pages that are made too fast to be waited for. */
export function shapeOf(path: string): Shape | null {
  return SHAPES.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
