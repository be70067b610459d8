import { expect, test } from 'vitest';
import { currentAt } from './navigation';

test.each([
  ['/', '/', 'page'],
  ['/', '/decks', undefined],
  ['/decks', '/decks', 'page'],
  ['/decks', '/decks/matrix-arithmetic', 'true'],
  ['/decks', '/decksmith', undefined],
])('a link to %s on the page %s is marked %s', (href, path, mark) => {
  expect(currentAt(href, path)).toBe(mark);
});
