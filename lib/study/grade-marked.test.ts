import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import type { ShownChoice } from './shown-item';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const choice = async (day = 0) => (await ada.see('first/question', noonOf(day))) as ShownChoice;
const rightOption = (shown: ShownChoice) => shown.options.indexOf('right');

test('a mark is graded once, with what it proposes or less, and the outcome is what it offered', async () => {
  const shown = await choice();
  const id = randomUUID();
  const marked = await ada.answer(shown, { option: rightOption(shown) }, noonOf(0), id);
  expect(await ada.tryGrade(shown, 5, noonOf(0), id)).toMatchObject({
    ...{ ok: false, error: { kind: 'bad-answer', message: 'The grade is at most 4.' } },
  });
  const { outcome } = await ada.grade(shown, 3, noonOf(0), id);
  expect(outcome).toEqual(marked.outcomes[1]);
  expect(await db.logEntry.findMany()).toMatchObject([
    { id, grade: 3, answer: { option: rightOption(shown) }, draw: { order: expect.any(Array) } },
  ]);
});

test('a mark that is graded after the day’s end counts for its own day, as it was offered', async () => {
  const shown = await choice();
  const id = randomUUID();
  const marked = await ada.answer(shown, { option: rightOption(shown) }, noonOf(0), id);
  const { outcome } = await ada.grade(shown, 4, noonOf(1), id);
  expect(outcome).toEqual(marked.outcomes.at(-1));
  expect(await db.logEntry.findMany()).toMatchObject([{ day: '2026-03-01' }]);
});

test('a choice that was not marked cannot be graded, nor one marked under another id', async () => {
  const shown = await choice();
  await ada.answer(shown, { option: 0 }, noonOf(0));
  const refused = await ada.tryGrade(shown, 1, noonOf(0));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
});

test('a mark from before the card moved on cannot be graded on what it is now', async () => {
  const shown = await choice();
  const [left, graded] = [randomUUID(), randomUUID()];
  for (const id of [left, graded]) await ada.answer(shown, { dontKnow: true }, noonOf(0), id);
  await ada.grade(shown, 1, noonOf(0), graded);
  const refused = await ada.tryGrade(await choice(), 1, noonOf(0), left);
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
});
