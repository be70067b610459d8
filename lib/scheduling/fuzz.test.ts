import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEW_CARD } from './card-state';
import { daysBetween } from './day';
import { fold } from './fold';
import { daysToDue, FUZZ_PLACES, fuzzPlace, fuzzReach } from './fuzz';
import { outcomes } from './outcome';
import { isRepeat, reviewed } from './review';
import { answers, anyCard, anyGrade, reviewsOf } from './testing/any-card';

const anyPlace = fc.integer({ min: 0, max: FUZZ_PLACES - 1 });

test('fuzz moves the due day within its reach, and never the interval or anything else of the card', () => {
  fc.assert(
    fc.property(anyCard, anyGrade, anyPlace, ({ card, day }, grade, place) => {
      fc.pre(!isRepeat(card, day));
      const plain = reviewed(card, day, grade, 'sm2');
      const fuzzed = reviewed(card, day, grade, 'sm2', place);
      expect({ ...fuzzed, due: plain.due }).toEqual(plain);
      const moved = daysBetween(plain.due!, fuzzed.due!);
      expect(Math.abs(moved)).toBeLessThanOrEqual(fuzzReach(plain.interval));
      expect(daysBetween(day, fuzzed.due!)).toBeGreaterThan(0);
    }),
  );
});

test('an interval under 3 days is not fuzzed', () => {
  for (const interval of [1, 2]) {
    for (const place of [0, 5_000, FUZZ_PLACES - 1])
      expect(daysToDue(interval, place)).toBe(interval);
  }
});

// Computed from Anki's constants by hand: 1 + 0.15 (7 - 2.5) + 0.1 (20 - 7) + 0.05 (i - 20).
test.each([
  [3, 1],
  [6, 1],
  [10, 1],
  [13, 2],
  [20, 2],
  [21, 3],
  [100, 6],
  [365, 20],
])('an interval of %i days is moved by at most %i', (interval, reach) => {
  expect(fuzzReach(interval)).toBe(reach);
  expect(daysToDue(interval, 0)).toBe(interval - reach);
  expect(daysToDue(interval, FUZZ_PLACES - 1)).toBe(interval + reach);
});

test('every day within reach is as likely as the next', () => {
  const counts = new Map<number, number>();
  for (let card = 0; card < 7_000; card++) {
    const days = daysToDue(50, fuzzPlace(`learner:deck/card-${card}`, 5));
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([46, 47, 48, 49, 50, 51, 52, 53, 54]);
  // 778 of each are expected, give or take four standard deviations of 26.
  for (const count of counts.values()) expect(Math.abs(count - 7_000 / 9)).toBeLessThan(105);
});

test('a card’s fuzz is the same whenever it is asked for, and another after a repetition', () => {
  const places = [1, 2, 3, 4, 5].map((repetitions) => fuzzPlace('ada:deck/card', repetitions));
  expect(places).toEqual([1, 2, 3, 4, 5].map((nth) => fuzzPlace('ada:deck/card', nth)));
  expect(new Set(places).size).toBe(5);
  expect(fuzzPlace('bob:deck/card', 1)).not.toBe(places[0]);
});

test('a preview with fuzz is what the answer does, and tells the day on which the card comes', () => {
  fc.assert(
    fc.property(anyCard, anyGrade, anyPlace, ({ card, day }, grade, place) => {
      const { outcome, after } = outcomes(card, day, 'sm2', place)[grade];
      expect(after).toEqual(reviewed(card, day, grade, 'sm2', place));
      expect(outcome.due).toBe(after.due);
    }),
  );
  const mature = { ...NEW_CARD, interval: 50, repetitions: 4, due: '2026-03-01' };
  const [, , , , four] = outcomes(mature, '2026-03-01', 'sm2', 0);
  expect(four.outcome).toMatchObject({ interval: 125, due: '2026-06-26', label: '117 days' });
});

test('a log folds to the same card again, each answer with the fuzz that it was given with', () => {
  fc.assert(
    fc.property(answers, fc.array(fc.option(anyPlace), { minLength: 30 }), (given, places) => {
      const log = reviewsOf(given).map((entry, at) => ({ ...entry, fuzz: places[at] ?? null }));
      let card = NEW_CARD;
      for (const { day, grade, fuzz } of log) {
        card = outcomes(card, day, 'sm2', fuzz)[grade].after;
      }
      expect(fold(log)).toEqual(card);
    }),
  );
});
