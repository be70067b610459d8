import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isZone, LAST_DAY } from './day';

const HOUR = 3_600_000;

/** A zone, the instants at which its clocks change, and what the wall shows around them. */
const edges = [
  { zone: 'Europe/Berlin', change: '2026-03-29T01:00:00Z', day: '2026-03-29', hours: 23 },
  { zone: 'Europe/Berlin', change: '2026-10-25T01:00:00Z', day: '2026-10-25', hours: 25 },
  { zone: 'America/New_York', change: '2026-03-08T07:00:00Z', day: '2026-03-08', hours: 23 },
  { zone: 'America/New_York', change: '2026-11-01T06:00:00Z', day: '2026-11-01', hours: 25 },
  { zone: 'Australia/Lord_Howe', change: '2026-04-04T15:00:00Z', day: '2026-04-05', hours: 24.5 },
  { zone: 'Australia/Lord_Howe', change: '2026-10-03T15:30:00Z', day: '2026-10-04', hours: 23.5 },
];

/** The first instant, to the minute, of a learner's day, found by trying every minute around it. */
function firstMinuteOf(day: string, zone: string, dayStartHour: number): number {
  const from = Date.parse(`${day}T00:00:00Z`) - 15 * HOUR;
  for (let minute = from; ; minute += 60_000) {
    if (dayOf(new Date(minute), { zone, dayStartHour }) === day) return minute;
  }
}

/** The wall's reading from another formatter than the one under test. */
function wall(instant: number, zone: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16);
}

describe.each(edges)('in $zone, where clocks change at $change', ({ zone, change, day, hours }) => {
  test('the day begins when the wall shows four, before and after the change', () => {
    for (const one of [addDays(day, -1), day, addDays(day, 1)]) {
      expect(wall(firstMinuteOf(one, zone, 4), zone)).toBe(`${one} 04:00`);
    }
  });

  test('the night of the change belongs to the day before, and makes that day shorter or longer', () => {
    const night = { zone, dayStartHour: 4 };
    expect(dayOf(new Date(Date.parse(change) - 1), night)).toBe(addDays(day, -1));
    expect(dayOf(new Date(change), night)).toBe(addDays(day, -1));
    const length = firstMinuteOf(day, zone, 4) - firstMinuteOf(addDays(day, -1), zone, 4);
    expect(length / HOUR).toBe(hours);
  });

  test.each([0, 1, 2, 3, 4, 23])('a day that begins at %i never comes twice', (dayStartHour) => {
    const from = Date.parse(change) - 30 * HOUR;
    const days = Array.from({ length: 4 * 60 }, (_, quarter) =>
      dayOf(new Date(from + (quarter * HOUR) / 4), { zone, dayStartHour }),
    );
    expect(days).toEqual([...days].sort());
    expect(new Set(days).size).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ['2026-03-01T03:59:59Z', 'UTC', '2026-02-28'],
  ['2026-03-01T04:00:00Z', 'UTC', '2026-03-01'],
  ['2024-03-01T03:59:59Z', 'UTC', '2024-02-29'],
  ['2026-01-01T14:30:00Z', 'Pacific/Kiritimati', '2026-01-02'],
  ['2026-01-01T14:30:00Z', 'Pacific/Niue', '2025-12-31'],
  ['2026-01-01T22:20:00Z', 'Asia/Kathmandu', '2026-01-02'],
  ['2026-01-01T22:10:00Z', 'Asia/Kathmandu', '2026-01-01'],
])('%s in %s lies in %s', (instant, zone, day) => {
  expect(dayOf(new Date(instant), { zone, dayStartHour: 4 })).toBe(day);
});

test('days are added and counted as a calendar does', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  const day = fc.integer({ min: -10_000, max: 100_000 }).map((n) => addDays('2026-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: -20_000, max: 200_000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test('no day comes after the last one that four digits can write', () => {
  expect(addDays('2026-01-01', 1e12)).toBe(LAST_DAY);
});

test('a zone is a name that the engine knows', () => {
  expect(['Europe/Berlin', 'UTC', 'Australia/Lord_Howe'].every(isZone)).toBe(true);
  expect(['', 'Europe/Nowhere', '+02:00', 'x'.repeat(50)].some(isZone)).toBe(false);
});
