import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import type { ShownChoice, ShownDrill } from './shown-item';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const choice = async (day = 0) => (await ada.see('first/question', noonOf(day))) as ShownChoice;
const drill = async (day = 0) => (await ada.see('first/drill', noonOf(day))) as ShownDrill;

test('the same answer sent again, also after it was graded, is told the same and stored once', async () => {
  const shown = await drill();
  const id = randomUUID();
  const given = { entries: { h_1: ['0.1', '0.2'] } };
  const first = await ada.answer(shown, given, noonOf(0), id);
  expect(await ada.answer(shown, given, noonOf(0), id)).toEqual(first);
  await ada.grade(shown, 1, noonOf(0), id);
  expect(await ada.answer(shown, given, noonOf(1), id)).toEqual(first);
  expect(await db.attempt.count()).toBe(1);
});

test('the same answer sent many times at once is stored once and told the same', async () => {
  const shown = await choice();
  const id = randomUUID();
  const told = await Promise.all(
    Array.from({ length: 50 }, () => ada.answer(shown, { option: 0 }, noonOf(0), id)),
  );
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await db.attempt.count()).toBe(1);
});

test.each([
  ['first/question', { entries: { h_1: ['1'] } }],
  ['first/question', { option: 4 }],
  ['first/drill', { option: 0 }],
  ['first/card-0', { dontKnow: true }],
] as const)('%s does not take %j', async (itemId, given) => {
  const refused = await ada.tryAnswer(await ada.see(itemId, noonOf(0)), given, noonOf(0));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
});

test('an answer to a card that has moved on is refused, with what it is now', async () => {
  const shown = await choice();
  const id = randomUUID();
  await ada.answer(shown, { dontKnow: true }, noonOf(0), id);
  await ada.grade(shown, 1, noonOf(0), id);
  const refused = await ada.tryAnswer(shown, { option: 0 }, noonOf(0));
  expect(refused).toMatchObject({
    ...{ ok: false, error: { kind: 'moved-on', current: { seq: 1, stage: 'again' } } },
  });
});
