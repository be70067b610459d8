import { expect, test } from 'vitest';
import { shapeOf } from './shape-of';

test('the pages that gather much have a shape, each its own', () => {
  const paths = ['/decks/recurrent-neural-networks', '/progress', '/search', '/drills', '/quiz'];
  const shapes = paths.map(shapeOf);
  expect(shapes).not.toContain(null);
  expect(new Set(shapes).size).toBe(paths.length);
});

test('a page below them, and every other page, has none', () => {
  const paths = ['/', '/review', '/quiz/take', '/progress/cards/a/b', '/drills/hidden-state-step'];
  expect(paths.map(shapeOf)).toEqual(paths.map(() => null));
});
