import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './day';
import { evenShares, overdueShare, spread } from './spread';

const TODAY = '2026-03-31';

const loads = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });

test('all cards find a day, and no day could be relieved by another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), loads, (count, before) => {
      const added = evenShares(count, before);
      expect(added.reduce((sum, one) => sum + one, 0)).toBe(count);
      const after = before.map((load, at) => load + added[at]!);
      // A day that took a card is at most one above the emptiest.
      for (const [at, share] of added.entries()) {
        if (share > 0) expect(after[at]! - Math.min(...after)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('what does not come out even goes to the earliest days', () => {
  expect(evenShares(8, [0, 0, 0])).toEqual([3, 3, 2]);
  expect(evenShares(8, [5, 0, 0])).toEqual([0, 4, 4]);
  expect(evenShares(2, [1, 3, 1])).toEqual([1, 0, 1]);
});

test('the most overdue for its interval comes first, and no card twice', () => {
  const card = fc.record({
    late: fc.integer({ min: 0, max: 400 }),
    interval: fc.integer({ min: 1, max: 400 }),
  });
  fc.assert(
    fc.property(fc.array(card, { maxLength: 60 }), loads, (given, before) => {
      const cards = given.map(({ late, interval }, at) => ({
        ...{ cardId: `c${at}`, due: addDays(TODAY, -late), interval },
      }));
      const { places, days } = spread(cards, before, TODAY);
      expect(new Set(places.map(({ cardId }) => cardId)).size).toBe(cards.length);
      const found = places.map(({ cardId }) => cards.find((one) => one.cardId === cardId)!);
      const shares = found.map((one) => overdueShare(one, TODAY));
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      const dues = places.map(({ due }) => due);
      expect(dues).toEqual([...dues].sort());
      for (const { day, added } of days) {
        expect(dues.filter((due) => due === day)).toHaveLength(added);
      }
    }),
  );
});

test('three days late weigh more on an interval of 5 than on one of 50', () => {
  const late = { cardId: 'c', due: addDays(TODAY, -3) };
  expect(overdueShare({ ...late, interval: 5 }, TODAY)).toBe(0.6);
  expect(overdueShare({ ...late, interval: 50 }, TODAY)).toBe(0.06);
});
