import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from './apart';
import { queueOf, seedOfDay, type Waiting } from './queue';

const card = (cardId: string, ...concepts: string[]): Waiting => ({
  ...{ cardId, concepts, whole: cardId },
});
const ids = (cards: readonly Waiting[]) => cards.map(({ cardId }) => cardId);
const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => card(`${prefix}${place}`));

test('what is due comes first, then new cards up to the limit, then what must come back today', () => {
  const candidates = {
    due: names('due', 2),
    fresh: names('new', 5),
    again: names('again', 2),
    room: 3,
    reviews: Number.POSITIVE_INFINITY,
  };
  expect(ids(queueOf(candidates, []))).toEqual([
    ...['due0', 'due1', 'new0', 'new1', 'new2', 'again0', 'again1'],
  ]);
});

test('new cards that the learner holds already count against the limit', () => {
  const candidates = { due: [], fresh: names('new', 5), again: [], room: 3, reviews: 9 };
  expect(ids(queueOf(candidates, ['new0', 'new1']))).toEqual(['new2']);
  expect(queueOf({ ...candidates, room: 0 }, [])).toEqual([]);
});

test('due cards beyond the limit wait, those that the learner holds counted', () => {
  const candidates = { due: names('due', 5), fresh: names('new', 1), again: [], room: 1 };
  expect(ids(queueOf({ ...candidates, reviews: 2 }, []))).toEqual(['due0', 'due1', 'new0']);
  expect(ids(queueOf({ ...candidates, reviews: 2 }, ['due0']))).toEqual(['due1', 'new0']);
  expect(ids(queueOf({ ...candidates, reviews: 0 }, []))).toEqual(['new0']);
});

test('a day’s seed is the same all day, another the next day and for another learner', () => {
  const seeds = [
    ...['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => seedOfDay('ada', day)),
    seedOfDay('bob', '2026-03-01'),
  ];
  expect(new Set(seeds).size).toBe(4);
  expect(seedOfDay('ada', '2026-03-01')).toBe(seeds[0]);
  for (const seed of seeds) expect(seed > 0 && seed < 2 ** 31 - 1).toBe(true);
});

test('cards of one concept do not follow each other where another is near', () => {
  const cards = [card('a', 'gate'), card('b', 'gate'), card('c', 'state'), card('d')];
  expect(ids(apart(cards, undefined))).toEqual(['a', 'c', 'b', 'd']);
  expect(ids(apart(cards, card('x', 'gate')))).toEqual(['c', 'a', 'd', 'b']);
});

test('a card is brought forward from the eighth place and from no further', () => {
  const alike = (count: number) => Array.from({ length: count }, () => card('a', 'gate'));
  const first = (cards: Waiting[]) => apart(cards, card('x', 'gate'))[0]!.cardId;
  expect(first([...alike(7), card('far', 'state')])).toBe('far');
  expect(first([...alike(8), card('far', 'state')])).toBe('a');
});

test('what is held was shown before', () => {
  const due = [card('a', 'gate'), card('b', 'gate'), card('c', 'state')];
  expect(ids(queueOf({ due, fresh: [], again: [], room: 0, reviews: 9 }, ['a']))).toEqual([
    'c',
    'b',
  ]);
});

test('cards of one item do not follow each other, also where all are about one thing', () => {
  const part = (cardId: string, whole: string) => ({ ...card(cardId, 'gate'), whole });
  const parts = [part('a1', 'a'), part('a2', 'a'), part('b1', 'b'), part('b2', 'b')];
  expect(ids(apart(parts, undefined))).toEqual(['a1', 'b1', 'a2', 'b2']);
  // One about something else is better than one that is merely no sibling.
  const mixed = [part('a1', 'a'), part('a2', 'a'), part('b1', 'b'), card('c', 'state')];
  expect(ids(apart(mixed, undefined))).toEqual(['a1', 'c', 'a2', 'b1']);
});

test('keeping apart loses no card and brings none forward over more than seven', () => {
  const cards = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { maxLength: 30 });
  fc.assert(
    fc.property(cards, (concepts) => {
      const given = concepts.map((about, place) => card(`${place}`, ...about));
      const ordered = apart(given, undefined);
      expect(new Set(ordered)).toEqual(new Set(given));
      expect(ordered).toHaveLength(given.length);
      for (const [place, one] of ordered.entries()) {
        expect(given.indexOf(one) - place).toBeLessThan(8);
      }
    }),
  );
});
