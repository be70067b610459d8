import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { undo } from './undo';
import { verify } from './verify';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const NOON = noonOf(0);

test('the latest answer is taken back, and the card and the day are as they were', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  const before = await ada.today(NOON);
  const shown = await ada.see('first/card-1', NOON);
  await ada.grade(shown, 5, NOON);
  const undone = await ada.undo(NOON);
  expect(before).toMatchObject(undone.left);
  expect(undone.shown).toEqual({ ...shown, seq: 2 });
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('several answers given in the same millisecond are taken back last one first', async () => {
  const items = ['first/card-3', 'first/card-1', 'first/card-2'];
  for (const item of items) await ada.grade(await ada.see(item, NOON), 4, NOON);
  const undone = [await ada.undo(NOON), await ada.undo(NOON), await ada.undo(NOON)];
  expect(undone.map(({ shown }) => shown?.itemId)).toEqual(items.reverse());
  expect(await ada.today(NOON)).toMatchObject({ fresh: 20, done: 0 });
});

test('any of today’s answers can be taken back, with its card’s later repeats', async () => {
  const first = await ada.grade(await ada.see('first/card-0', NOON), 1, NOON);
  await ada.grade(await ada.see('first/card-0', NOON), 3, NOON);
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  await ada.grade(await ada.see('first/card-1', NOON), 4, NOON);
  const { shown, left } = await ada.undo(NOON, first.undo);
  expect(shown).toMatchObject({ itemId: 'first/card-0', stage: 'new', seq: 4 });
  expect(left).toMatchObject({ done: 1, again: 0, fresh: 19 });
  expect(await ada.undo(NOON)).toMatchObject({ shown: { itemId: 'first/card-1' } });
  expect(await verify(db)).toMatchObject({ mismatches: [] });
});

test('a repeat is taken back alone', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 1, NOON);
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  const { shown, left } = await ada.undo(NOON);
  expect(shown?.stage).toBe('again');
  expect(left).toMatchObject({ again: 1, done: 0 });
});

test('a drill that is taken back comes with fresh numbers', async () => {
  const shown = await ada.see('first/drill', NOON);
  const id = randomUUID();
  await ada.answer(shown, { dontKnow: true }, NOON, id);
  await ada.grade(shown, 1, NOON, id);
  const undone = await ada.undo(NOON);
  expect(undone.shown).toMatchObject({ kind: 'drill', stage: 'new', showing: 0 });
  expect(undone.shown).not.toMatchObject({ prompt: (shown as { prompt: string }).prompt });
});

test('the same undo sent again takes nothing more back', async () => {
  for (const item of ['first/card-0', 'first/card-1']) {
    await ada.grade(await ada.see(item, NOON), 4, NOON);
  }
  const request = { id: randomUUID(), learnerId: 'ada', now: NOON };
  const first = await undo(db, request);
  expect(first.ok).toBe(true);
  expect(await undo(db, request)).toEqual(first);
  expect(await db.logEntry.count()).toBe(3);
});

test('a review that was taken back stays in the log, and sent again it is still not counted', async () => {
  const shown = await ada.see('first/card-0', NOON);
  const id = randomUUID();
  await ada.grade(shown, 4, NOON, id);
  await ada.undo(NOON);
  expect((await ada.grade(shown, 4, NOON, id)).left).toMatchObject({ done: 0, fresh: 20 });
  expect(await db.logEntry.count()).toBe(2);
});

test('yesterday’s answers stay, as do other learners’', async () => {
  const { undo: reviewId } = await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  for (const request of [
    { learnerId: 'ada', now: noonOf(1) },
    { learnerId: 'ada', now: noonOf(1), reviewId },
    { learnerId: 'eve', now: NOON },
    { learnerId: 'eve', now: NOON, reviewId },
  ]) {
    const refused = await undo(db, { id: randomUUID(), ...request });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'nothing-to-undo' } });
  }
  expect(await db.logEntry.count()).toBe(1);
});
