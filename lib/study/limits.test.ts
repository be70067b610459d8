import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { addDays } from '../scheduling/day';
import { bringCard } from './testing/brought-cards';
import { noonOf, student, ZONE } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { updateSettings } from './update-settings';

let db: Database;
let ada: ReturnType<typeof student>;

const NOON = noonOf(40);
const TODAY = '2026-04-10';

/** Twelve cards, each with the interval and the days for which it has been due. */
const CARDS = Array.from({ length: 12 }, (_, nth) => ({
  itemId: `first/card-${nth}`,
  interval: [100, 6, 15][nth % 3]!,
  late: 12 - nth,
}));

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
  await updateSettings(db, 'ada', { newPerDay: 0 }, NOON, ZONE);
  for (const { itemId, interval, late } of CARDS) {
    const due = addDays(TODAY, -late);
    await bringCard(db, 'ada', itemId, { interval, due, repetitions: 3 }, NOON);
  }
});

const queue = async (now = NOON) => (await ada.next(now, 50)).map(({ itemId }) => itemId);

test('the limit of reviews leaves the rest for tomorrow, and is used up by answers', async () => {
  await updateSettings(db, 'ada', { reviewsPerDay: 5 }, NOON);
  expect(await queue()).toHaveLength(5);
  expect(await ada.today(NOON)).toMatchObject({ due: 5, waiting: 7, late: 11 });
  const [first] = await ada.next(NOON);
  await ada.grade(first!, 1, NOON);
  expect(await ada.today(NOON)).toMatchObject({ due: 4, waiting: 7, again: 1 });
  expect(await queue()).toHaveLength(5);
  await ada.undo(NOON);
  expect(await ada.today(NOON)).toMatchObject({ due: 5, waiting: 7, again: 0 });
  expect(await ada.today(noonOf(41))).toMatchObject({ due: 5, waiting: 7 });
});

test('a queue read in parts is the one read at once, in every order', async () => {
  for (const order of ['due', 'relative', 'random'] as const) {
    await updateSettings(db, 'ada', { order, reviewsPerDay: 10 }, NOON);
    const whole = await ada.next(NOON, 50);
    const first = (await ada.next(NOON, 4)).map(({ cardId }) => cardId);
    const rest = (await ada.next(NOON, 50, first)).map(({ cardId }) => cardId);
    expect(new Set([...first, ...rest]), order).toEqual(new Set(whole.map(({ cardId }) => cardId)));
  }
});

/** The order that the learner set, without keeping cards of one concept apart: all here are of one. */
test('due cards come in the order that was set', async () => {
  const byDue = CARDS.map(({ itemId }) => itemId);
  expect(await queue()).toEqual(byDue);
  await updateSettings(db, 'ada', { order: 'relative' }, NOON);
  const byShare = [...CARDS].sort((a, b) => b.late / b.interval - a.late / a.interval);
  expect(await queue()).toEqual(byShare.map(({ itemId }) => itemId));
});

test('by chance they come in one order all day and in another the next', async () => {
  await updateSettings(db, 'ada', { order: 'random' }, NOON);
  const today = await queue();
  expect(await queue()).toEqual(today);
  expect(new Set(today)).toEqual(new Set(CARDS.map(({ itemId }) => itemId)));
  expect(today).not.toEqual(CARDS.map(({ itemId }) => itemId));
  expect(await queue(noonOf(41))).not.toEqual(today);
});
