import fc from 'fast-check';
import { expect, test } from 'vitest';
import { superfluous } from './thinning';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = new Date('2026-11-23T12:00:00Z');

/** Instants of the last four months, to the minute. */
const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 120 * 24 * 60 }), { minLength: 1, maxLength: 60 })
  .map((minutes) => minutes.map((ago) => new Date(+NOW - ago * 60_000)));

const left = (taken: readonly Date[], now: Date) => {
  const gone = new Set(superfluous(taken, now));
  return taken.filter((time) => !gone.has(time));
};
const age = (time: Date) => +NOW - +time;

test('a year of backups every three hours comes down to two days, two weeks and three months', () => {
  const year = Array.from({ length: 365 * 8 }, (_, i) => new Date(+NOW - i * 3 * HOUR));
  const kept = left(year, NOW).map((time) => age(time) / DAY);
  expect(kept.filter((days) => days < 2)).toHaveLength(16);
  // From day to day the last backup is that of 21:00.
  expect(kept.filter((days) => days >= 2 && days < 14)).toEqual(
    Array.from({ length: 12 }, (_, i) => i + 2.625).filter((days) => days < 14),
  );
  // Sundays at 21:00; the newest of them is 14.625 days old and was kept for its day before.
  expect(kept.filter((days) => days >= 14)).toEqual(
    Array.from({ length: 12 }, (_, i) => 7 * i + 14.625).filter((days) => days < 92),
  );
});

test('nothing of the last two days goes, nor the newest, however old', () => {
  fc.assert(
    fc.property(times, (taken) => {
      const gone = superfluous(taken, NOW);
      expect(gone.every((time) => age(time) >= 2 * DAY)).toBe(true);
      expect(gone.map(Number)).not.toContain(Math.max(...taken.map(Number)));
    }),
  );
  const old = new Date('2020-01-01');
  expect(superfluous([old], NOW)).toEqual([]);
});

test('each day of two weeks and each week of three months keeps one, if it had any', () => {
  const dayOf = (time: Date) => time.toISOString().slice(0, 10);
  const mondayOf = (time: Date) => dayOf(new Date(+time - ((time.getUTCDay() + 6) % 7) * DAY));
  fc.assert(
    fc.property(times, (taken) => {
      const kept = left(taken, NOW);
      const days = (list: readonly Date[]) =>
        new Set(list.filter((time) => age(time) < 14 * DAY).map(dayOf));
      const weeks = (list: readonly Date[]) =>
        new Set(list.filter((time) => age(time) < 92 * DAY).map(mondayOf));
      expect(days(kept)).toEqual(days(taken));
      // The last backup of a week that reaches over three months back may lie within them or not.
      expect(weeks(kept)).toEqual(weeks(taken));
      const old = kept.filter(
        (time) => age(time) >= 14 * DAY && +time !== Math.max(...taken.map(Number)),
      );
      expect(new Set(old.map(mondayOf)).size).toBe(old.length);
    }),
  );
});

test('thinning at every turn leaves what thinning once at the end leaves', () => {
  fc.assert(
    fc.property(times, (taken) => {
      const inOrder = [...taken].sort((a, b) => +a - +b);
      let kept: Date[] = [];
      for (const time of inOrder) kept = left([...kept, time], time);
      expect(left(kept, NOW)).toEqual(left(inOrder, NOW));
    }),
  );
});
