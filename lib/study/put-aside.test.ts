import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { flag } from './flag';
import { type AsideRequest, putAside } from './put-aside';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { todaysAnswers } from './todays-answers';
import { verify } from './verify';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const CARD = 'first/card-0';

function act(action: AsideRequest['action'], day: number, request: Partial<AsideRequest> = {}) {
  const named = { id: randomUUID(), learnerId: 'ada', cardId: `ada:${CARD}`, now: noonOf(day) };
  return putAside(db, { ...named, action, ...request });
}

const queue = async (day: number) => (await ada.next(noonOf(day), 10)).map(({ itemId }) => itemId);

test('a buried card is not asked again today, and is tomorrow', async () => {
  expect(await queue(0)).toContain(CARD);
  const shown = await ada.see(CARD, noonOf(0));
  const buried = await act('bury', 0, { seq: shown.seq });
  expect(buried).toMatchObject({ ok: true, value: { shown: null, left: { fresh: 20 } } });
  expect(await queue(0)).not.toContain(CARD);
  expect(await queue(1)).toContain(CARD);
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('a suspended card is not asked until it is resumed', async () => {
  await ada.grade(await ada.see(CARD, noonOf(0)), 4, noonOf(0));
  await act('suspend', 1, { seq: 1 });
  expect(await queue(1)).not.toContain(CARD);
  expect(await queue(60)).not.toContain(CARD);
  await act('resume', 60);
  expect((await ada.see(CARD, noonOf(60))).stage).toBe('review');
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('a buried card that is dug up is as it was', async () => {
  await ada.grade(await ada.see(CARD, noonOf(0)), 4, noonOf(0));
  const before = await ada.see(CARD, noonOf(1));
  await act('bury', 1, { seq: before.seq });
  const dug = await act('dig', 1);
  expect(dug).toMatchObject({ ok: true, value: { shown: { cardId: before.cardId } } });
  expect(await ada.see(CARD, noonOf(1))).toEqual({ ...before, seq: before.seq + 2 });
});

test('the same id sent again changes nothing more, and putting aside twice is one entry', async () => {
  const id = randomUUID();
  const first = await act('suspend', 0, { id, seq: 0 });
  expect(await act('suspend', 0, { id, seq: 0 })).toEqual(first);
  await act('suspend', 0, { seq: 1 });
  expect(await db.logEntry.findMany()).toMatchObject([{ id, kind: 'suspend', seq: 1 }]);
});

test('a card that moved on meanwhile is not put aside, and is told as it is now', async () => {
  await ada.grade(await ada.see(CARD, noonOf(0)), 1, noonOf(0));
  const refused = await act('bury', 0, { seq: 0 });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'moved-on', current: { seq: 1 } } });
});

test('nobody puts aside another learner’s card, or one that is not there', async () => {
  for (const cardId of [`bob:${CARD}`, 'ada:first/no-such']) {
    const refused = await act('suspend', 0, { cardId, seq: 0 });
    expect(refused).toEqual({ ok: false, error: { kind: 'unknown-card' } });
  }
  expect(await db.learner.count()).toBe(0);
});

test('the day’s list has its answers and what was put aside, the latest first', async () => {
  const at = (second: number) => new Date(noonOf(0).getTime() + second * 1000);
  const first = await ada.grade(await ada.see(CARD, at(0)), 1, at(0));
  await ada.grade(await ada.see('first/card-1', at(1)), 4, at(1));
  await ada.grade(await ada.see(CARD, at(2)), 4, at(2));
  await act('bury', 0, { cardId: 'ada:first/card-2', seq: 0, now: at(3) });
  const { answers, aside } = await todaysAnswers(db, 'ada', at(4));
  expect(answers.map(({ text, grade, repeat }) => [text, grade, repeat])).toEqual([
    ['Front 0', 4, true],
    ['Front 1', 4, false],
    ['Front 0', 1, false],
  ]);
  expect(aside).toMatchObject([{ cardId: 'ada:first/card-2', what: 'buried', text: 'Front 2' }]);

  await ada.undo(at(5), first.undo);
  await act('dig', 0, { cardId: 'ada:first/card-2', now: at(6) });
  const after = await todaysAnswers(db, 'ada', at(7));
  expect(after.answers.map(({ text }) => text)).toEqual(['Front 1']);
  expect(after.aside).toEqual([]);
});

test('an answer can be taken back after its card was put aside, and the card stays aside', async () => {
  const { undo } = await ada.grade(await ada.see(CARD, noonOf(0)), 1, noonOf(0));
  await act('suspend', 0, { seq: 1 });
  expect(await ada.undo(noonOf(0), undo)).toMatchObject({ shown: null, left: { done: 0 } });
  expect(await queue(0)).not.toContain(CARD);
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('a flag is shown with the card and moves nothing', async () => {
  const shown = await ada.see(CARD, noonOf(0));
  const named = { learnerId: 'ada', cardId: shown.cardId, now: noonOf(0) };
  expect(await flag(db, { ...named, flagged: true })).toEqual({ ok: true, value: true });
  expect(await ada.see(CARD, noonOf(0))).toEqual({ ...shown, flagged: true });
  await ada.grade(shown, 4, noonOf(0));
  await flag(db, { ...named, flagged: false });
  expect(await db.card.findMany()).toMatchObject([{ flagged: false, seq: 1 }]);
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('a card that was forgotten eight times is a leech', async () => {
  const lapses = [0, 7, 8, 12];
  const seen: boolean[] = [];
  for (const [place, count] of lapses.entries()) {
    const shown = await ada.see(`first/card-${place}`, noonOf(0));
    await ada.grade(shown, 4, noonOf(0));
    await db.card.update({ where: { id: shown.cardId }, data: { lapses: count } });
    seen.push((await ada.see(shown.itemId, noonOf(1))).leech);
  }
  expect(seen).toEqual([false, false, true, true]);
});
