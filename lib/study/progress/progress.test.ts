import { expect, test } from 'vitest';
import type { Database } from '../../db/client';
import { makeLearner } from '../made/make-learner';
import { noonOf, student } from '../testing/student';
import { studyDatabase } from '../testing/study-database';
import { progress } from './progress';
import type { Span } from './types';

const NOW = new Date('2026-11-23T10:00:00Z');

const look = (db: Database, learnerId: string, now: Date, span: Span = 'month') =>
  progress(db, learnerId, now, { span, zone: 'Europe/Berlin' });

test('of a learner who has answered nothing there is nothing to show, and nothing is stored', async () => {
  const db = await studyDatabase();
  const found = await look(db, 'ada', noonOf(0));
  expect(found).toMatchObject({ streak: 0, total: { first: 0, young: 0 }, misconceptions: [] });
  expect(found.today).toMatchObject({ done: 0, left: 20 });
  expect(found.periods).toHaveLength(30);
  expect(found.concepts.map(({ title, items, mastery }) => [title, items, mastery])).toEqual([
    ['The cards', 24, 0],
    ['The gates', 2, 0],
    ['The states', 1, 0],
  ]);
  expect(await db.learner.count()).toBe(0);
});

test('answers show in the day, the streak, the hours, the grades, the forecast and their concept', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  await ada.grade(await ada.see('first/card-0', noonOf(0)), 4, noonOf(0));
  await ada.grade(await ada.see('first/card-1', noonOf(0)), 1, noonOf(0));
  await ada.grade(await ada.see('first/card-0', noonOf(1)), 5, noonOf(1));
  const found = await look(db, 'ada', noonOf(1));
  expect(found.streak).toBe(2);
  expect(found.today).toMatchObject({ done: 1, ms: 5_000 });
  expect(found.total).toMatchObject({ first: 2, young: 1, mature: 0, more: 0, ms: 15_000 });
  expect(found.periods.at(-2)).toMatchObject({ from: '2026-03-01', first: 2 });
  expect(found.calendar.at(-1)).toEqual({ day: '2026-03-02', answers: 1 });
  // Noon in UTC is one o'clock in Berlin in March.
  expect(found.hours[13]).toEqual({ hour: 13, asked: 3, recalled: 2 });
  expect(found.grades[0]).toEqual({ sort: 'first', counts: [0, 1, 0, 0, 1, 0] });
  expect(found.bands[0]).toEqual({ from: 0, to: 1, asked: 1, recalled: 1 });
  expect(found.forecast.backlog).toBe(0);
  expect(found.forecast.days.filter(({ cards }) => cards > 0)).toEqual([
    { day: '2026-03-02', cards: 1 },
    { day: '2026-03-08', cards: 1 },
  ]);
  expect(found.easeFactors.filter(({ cards }) => cards > 0).map(({ from }) => from)).toEqual([
    250, 260,
  ]);
  const cards = found.concepts.find(({ id }) => id === 'cards');
  expect(cards).toMatchObject({ asked: 1, recalled: 1, seen: 2 });
  // Intervals of 6 days and of 1, of the 21 days that each of the 24 cards can come to.
  expect(cards!.mastery).toBeCloseTo(7 / (24 * 21));
});

test('an answer that is taken back is nowhere any more', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  await ada.grade(await ada.see('first/card-0', noonOf(0)), 4, noonOf(0));
  await ada.undo(noonOf(0));
  const found = await look(db, 'ada', noonOf(0));
  expect(found).toMatchObject({ streak: 0, today: { done: 0 }, total: { first: 0, ms: 0 } });
  expect(found.concepts.every(({ seen, mastery }) => seen === 0 && mastery === 0)).toBe(true);
});

test('what was due before today and not done is the backlog', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  await ada.grade(await ada.see('first/card-0', noonOf(0)), 4, noonOf(0));
  const { forecast } = await look(db, 'ada', noonOf(5));
  expect(forecast.backlog).toBe(1);
  expect(forecast.days[0]).toEqual({ day: '2026-03-06', cards: 0 });
});

test.each(['month', 'year', 'all'] as const)(
  'over the span “%s” the parts add up to the whole, and to what the log holds',
  async (span) => {
    const db = await studyDatabase();
    const made = await makeLearner(db, { cards: 80, reviews: 900, seed: 3, now: NOW });
    const { learner } = (made as { value: { learner: string } }).value;
    const found = await look(db, learner, NOW, span);
    const { total, periods, bands, grades, hours } = found;
    const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
    const where = { learnerId: learner, day: { gte: total.from, lte: total.to } };
    const { _count, _sum } = await db.logEntry.aggregate({
      ...{ where, _count: true, _sum: { shownMs: true } },
    });
    expect(_count).toBe(total.first + total.young + total.mature + total.more);
    expect(total.ms).toBe(_sum.shownMs);
    for (const key of ['first', 'young', 'mature', 'more', 'ms', 'days'] as const) {
      expect(sum(periods.map((period) => period[key]))).toBe(total[key]);
    }
    expect(sum(bands.map(({ asked }) => asked))).toBe(total.young + total.mature);
    expect(sum(grades.flatMap(({ counts }) => counts))).toBe(_count - total.more);
    expect(sum(hours.map(({ asked }) => asked))).toBe(_count);
    expect(periods.length).toBeLessThan(200);
    expect(sum(found.intervals.map(({ cards }) => cards))).toBe(80);
    expect(sum(found.easeFactors.map(({ cards }) => cards))).toBe(80);
  },
);
