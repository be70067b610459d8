import { expect, test } from 'vitest';
import { aboutStatement } from './about-statement';
import type { DeckItem } from './viewed-deck';

const item = (id: string, concepts: string[], interval: number | null): DeckItem => ({
  ...{ id, kind: 'flashcard', concepts, text: id, back: null },
  card: {
    ...{ stage: 'review', suspended: false, flagged: false, cardId: null },
    ...{ due: interval === null ? null : '2026-04-01', interval: interval ?? 0 },
  },
});

test('what shares most concepts with a statement comes first, what shares none is not there', () => {
  const items = [item('one', ['a'], 1), item('two', ['a', 'b'], 1), item('none', ['c'], 1)];
  const { items: about } = aboutStatement(items, ['a', 'b']);
  expect(about.map(({ id }) => id)).toEqual(['two', 'one']);
});

test('how well it is known is the mean over its items, full at three weeks, nothing for a new one', () => {
  const items = [item('firm', ['a'], 90), item('young', ['a'], 7), item('new', ['a'], null)];
  expect(aboutStatement(items, ['a']).known).toBeCloseTo((1 + 1 / 3 + 0) / 3);
});

test('a statement that nothing is asked about has no progress', () => {
  expect(aboutStatement([item('other', ['b'], 3)], ['a'])).toEqual({ items: [], known: null });
});
