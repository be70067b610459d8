import { expect, test } from 'vitest';
import { hoursOf } from './hours';

/** The hour of the wall clock that an answer at a time in UTC is counted in. */
function hourIn(zone: string, day: string, time: string): number | undefined {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const slot = hour * 4 + Math.floor(minute / 15);
  return hoursOf([{ day, slot, count: 1, recalled: 1 }], zone).find(({ asked }) => asked > 0)?.hour;
}

test.each([
  ['UTC', '2026-07-01', '10:59', 10],
  ['Europe/Berlin', '2026-07-01', '10:00', 12],
  // 5:45 ahead, so the hour changes at a quarter past.
  ['Asia/Kathmandu', '2026-07-01', '10:14', 15],
  ['Asia/Kathmandu', '2026-07-01', '10:15', 16],
  ['Asia/Kathmandu', '2026-07-01', '20:30', 2],
  // 8:45 ahead.
  ['Australia/Eucla', '2026-07-01', '00:14', 8],
  ['Australia/Eucla', '2026-07-01', '00:15', 9],
  // 3:30 behind in winter, over midnight.
  ['America/St_Johns', '2026-01-15', '03:29', 23],
  ['America/St_Johns', '2026-01-15', '03:30', 0],
  // 12:45 ahead in its winter, 13:45 in its summer.
  ['Pacific/Chatham', '2026-07-01', '11:15', 0],
  ['Pacific/Chatham', '2026-01-15', '11:15', 1],
] as const)('in %s, on %s at %s UTC, the wall’s hour is %i', (zone, day, time, expected) => {
  expect(hourIn(zone, day, time)).toBe(expected);
});
