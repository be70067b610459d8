import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../db/client';
import { addDays } from '../../scheduling/day';
import { bringCard } from '../testing/brought-cards';
import { noonOf, student, ZONE } from '../testing/student';
import { CARDS, studyDatabase } from '../testing/study-database';
import { updateSettings } from '../update-settings';
import { verify } from '../verify';
import { acceptCatchUp, catchUp } from './catch-up';
import { standingPlans } from './standing-plans';
import { sweepVacations } from './sweep';
import { takeBack } from './take-back';
import { takeVacation, vacationPreview } from './vacation';

let db: Database;
let ada: ReturnType<typeof student>;

const NOON = noonOf(40);
const TODAY = '2026-04-10';
const INTERVALS = [3, 10, 40, 100];
const on = (day: number) => addDays(TODAY, day);

/** Twenty cards overdue by 1 to 20 days, and four that are due on the next day. */
beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
  await updateSettings(db, 'ada', { newPerDay: 0 }, NOON, ZONE);
  for (let nth = 0; nth < CARDS; nth++) {
    const due = nth < 20 ? on(-1 - nth) : on(1);
    const state = { interval: INTERVALS[nth % 4]!, due, repetitions: 4, countedDay: on(-150) };
    await bringCard(db, 'ada', `first/card-${nth}`, state, noonOf(0));
  }
});

const cards = () => db.card.findMany({ orderBy: { id: 'asc' } });
const dueDays = async () => {
  const counts = new Map<string, number>();
  for (const { due } of await cards()) counts.set(due!, (counts.get(due!) ?? 0) + 1);
  return counts;
};
const accept = (days: number, id: string = randomUUID()) =>
  acceptCatchUp(db, { id, learnerId: 'ada', days, now: NOON });

test('a plan shows the load of every day before it is accepted, and moves nothing', async () => {
  const before = await cards();
  const plan = await catchUp(db, 'ada', NOON, 4, ZONE);
  expect(plan).toMatchObject({ day: TODAY, backlog: 20 });
  expect(plan!.spread.days).toEqual([
    { day: on(0), before: 0, added: 6 },
    { day: on(1), before: 4, added: 2 },
    { day: on(2), before: 0, added: 6 },
    { day: on(3), before: 0, added: 6 },
  ]);
  expect(await cards()).toEqual(before);
  expect(await db.plan.count()).toBe(0);
});

test('an accepted plan makes of the days what it showed, the most overdue for its interval today', async () => {
  const plan = await catchUp(db, 'ada', NOON, 4, ZONE);
  expect(await accept(4)).toEqual({ ok: true, value: null });
  // What stays on today is due from before.
  expect(await ada.today(NOON)).toMatchObject({ due: 6, tomorrow: 6 });
  expect((await dueDays()).get(on(2))).toBe(6);
  expect((await dueDays()).get(on(3))).toBe(6);
  const today = (await ada.next(NOON, 50)).map(({ cardId }) => cardId);
  const first = plan!.spread.places.slice(0, 6).map(({ cardId }) => cardId);
  expect(new Set(today)).toEqual(new Set(first));
  const share = ({ due, interval }: { due: string; interval: number }) =>
    (Date.parse(TODAY) - Date.parse(due)) / 86_400_000 / interval;
  const imported = await db.logEntry.findMany({ where: { kind: 'import' } });
  const shareOf = (cardId: string) =>
    share(imported.find((entry) => entry.cardId === cardId)!.after as never);
  const rest = plan!.spread.places.slice(6).map(({ cardId }) => shareOf(cardId));
  expect(Math.min(...first.map(shareOf))).toBeGreaterThanOrEqual(Math.max(...rest));
});

test('a plan leaves memory alone, and the log stays clean', async () => {
  const memory = async () =>
    (await cards()).map(({ due: _, seq: __, countedDay: ___, ...kept }) => kept);
  const before = await memory();
  await accept(10);
  expect(await memory()).toEqual(before);
  expect(await verify(db)).toMatchObject({ cards: CARDS, mismatches: [] });
  const entries = await db.logEntry.findMany({ where: { kind: 'set-due' } });
  expect(entries.length).toBeGreaterThan(15);
  expect(entries[0]).toMatchObject({ day: TODAY, answer: { why: 'catch-up' } });
});

test('the same plan sent again changes nothing', async () => {
  const id = randomUUID();
  await accept(7, id);
  const before = [await cards(), await db.logEntry.count()];
  expect(await accept(7, id)).toEqual({ ok: true, value: null });
  expect([await cards(), await db.logEntry.count()]).toEqual(before);
  expect(await acceptCatchUp(db, { id, learnerId: 'eve', days: 7, now: NOON })).toMatchObject({
    ok: false,
  });
});

test('a plan is taken back as one: cards are due when they were, save those answered since', async () => {
  const id = randomUUID();
  const before = new Map((await cards()).map(({ id: card, due }) => [card, due]));
  await accept(4, id);
  const moved = (await cards()).find(({ due }) => due === on(2))!;
  const later = noonOf(42);
  const shown = await ada.see(moved.itemId, later);
  await ada.grade(shown, 4, later);
  const answered = await db.card.findUniqueOrThrow({ where: { id: moved.id } });
  expect(await takeBack(db, { id, learnerId: 'ada', now: later })).toEqual({
    ok: true,
    value: null,
  });
  for (const card of await cards()) {
    expect(card.due).toBe(card.id === moved.id ? answered.due : before.get(card.id));
  }
  const entries = await db.logEntry.count();
  await takeBack(db, { id, learnerId: 'ada', now: later });
  expect(await db.logEntry.count()).toBe(entries);
  expect(await verify(db)).toMatchObject({ mismatches: [] });
  expect(await takeBack(db, { id, learnerId: 'eve', now: later })).toMatchObject({ ok: false });
});

test.each([1, 31, 2.5])('a plan of %s days is refused', async (days) => {
  expect(await accept(days)).toMatchObject({ error: 'A plan takes 2 to 30 days.' });
});

test('where nothing is due there is no plan', async () => {
  expect(await catchUp(db, 'eve', NOON, 7, ZONE)).toBeNull();
  const request = { id: randomUUID(), learnerId: 'eve', days: 7, now: NOON };
  expect(await acceptCatchUp(db, request)).toMatchObject({ ok: false });
  expect(await db.learner.count()).toBe(1);
});

const off = (from: number, to: number, id: string = randomUUID()) =>
  takeVacation(db, { ...{ id, learnerId: 'ada', from: on(from), to: on(to) }, now: NOON });

test('time off moves what is due in it to the days after, evenly, and shows so before', async () => {
  const preview = await vacationPreview(db, 'ada', NOON, { from: on(0), to: on(3) });
  expect(preview).toMatchObject({ ok: true, value: { cards: 24 } });
  expect(await off(0, 3)).toEqual({ ok: true, value: null });
  expect(await dueDays()).toEqual(new Map([4, 5, 6, 7].map((day) => [on(day), 6])));
  expect(await ada.today(NOON)).toMatchObject({ due: 0, nextDueDay: on(4) });
  expect(await verify(db)).toMatchObject({ mismatches: [] });
  expect(await standingPlans(db, 'ada', NOON)).toMatchObject({
    plans: [{ kind: 'vacation', from: on(0), to: on(3) }],
  });
});

test('time off that begins later leaves what is due before it', async () => {
  await off(1, 5);
  expect(await ada.today(NOON)).toMatchObject({ due: 20, tomorrow: 0, nextDueDay: on(6) });
});

test('what an answer brings into time off is moved after it as well', async () => {
  await off(1, 5);
  // Graded 1 the card would come back on the next day.
  const [shown] = await ada.next(NOON);
  await ada.grade(shown!, 1, NOON);
  await ada.grade(await ada.see(shown!.itemId, NOON), 4, NOON);
  expect(await sweepVacations(db, NOON)).toBe(1);
  const card = await db.card.findUniqueOrThrow({ where: { id: shown!.cardId } });
  expect(card.due! > on(5)).toBe(true);
  expect(await sweepVacations(db, NOON)).toBe(0);
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('time off that is ended early brings its cards back to their days', async () => {
  const id = randomUUID();
  const before = await dueDays();
  await off(0, 9, id);
  await takeBack(db, { id, learnerId: 'ada', now: noonOf(42) });
  expect(await dueDays()).toEqual(before);
  expect(await standingPlans(db, 'ada', noonOf(42))).toMatchObject({ plans: [] });
  expect(await sweepVacations(db, noonOf(42))).toBe(0);
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test.each([
  [-1, 3, 'Time off begins today at the earliest.'],
  [3, 1, 'The last day comes before the first.'],
  [0, 180, 'Time off lasts 180 days at most; for longer, pause your decks.'],
  [5, 8, 'You have time off on some of these days already.'],
])('time off from day %i to day %i is refused', async (from, to, problem) => {
  await off(8, 9);
  expect(await off(from, to)).toEqual({ ok: false, error: problem });
  expect(await db.plan.count()).toBe(1);
});

test('days that are none are refused', async () => {
  for (const from of ['', '2026-02-30', '2026-13-01', 'soon']) {
    expect(await vacationPreview(db, 'ada', NOON, { from, to: on(3) })).toMatchObject({
      ok: false,
    });
  }
});
