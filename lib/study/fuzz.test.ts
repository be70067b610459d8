import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { daysBetween } from '../scheduling/day';
import type { ShownFlashcard } from './shown-item';
import { noonOf, student, ZONE } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { updateSettings } from './update-settings';
import { verify } from './verify';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

/** Answers a flashcard three times on its due days; its interval is then 16 or 17 days. */
async function learn(item: string) {
  let day = 0;
  for (let nth = 0; nth < 3; nth++) {
    const shown = (await ada.see(item, noonOf(day))) as ShownFlashcard;
    const preview = shown.outcomes.find(({ grade }) => grade === 4);
    const { outcome } = await ada.grade(shown, 4, noonOf(day));
    expect(outcome).toEqual(preview);
    day += daysBetween((await ada.today(noonOf(day))).day, outcome.due);
  }
  return db.card.findFirstOrThrow({ where: { itemId: item } });
}

const items = [0, 1, 2, 3, 4, 5].map((nth) => `first/card-${nth}`);

test('with fuzz cards learnt together come apart, their intervals alike and the log still clean', async () => {
  await updateSettings(db, 'ada', { fuzz: true }, noonOf(0), ZONE);
  const cards = [];
  for (const item of items) cards.push(await learn(item));
  expect(new Set(cards.map(({ interval }) => interval))).toEqual(new Set([15]));
  expect(new Set(cards.map(({ due }) => due)).size).toBeGreaterThan(1);
  expect(await verify(db)).toMatchObject({ cards: 6, mismatches: [] });
});

test('without fuzz they come back together', async () => {
  const cards = [];
  for (const item of items) cards.push(await learn(item));
  expect(new Set(cards.map(({ due }) => due)).size).toBe(1);
  expect(await db.logEntry.count({ where: { fuzz: { not: null } } })).toBe(0);
});

test('answers keep the fuzz that they were given with when it is switched off', async () => {
  await updateSettings(db, 'ada', { fuzz: true }, noonOf(0), ZONE);
  const before = await learn('first/card-1');
  await updateSettings(db, 'ada', { fuzz: false }, noonOf(30));
  expect(await verify(db)).toMatchObject({ mismatches: [] });
  const after = await db.card.findFirst({ where: { itemId: 'first/card-1' } });
  expect(after).toEqual(before);
});

test('a question is counted with the fuzz that its mark offered, also where the setting changed meanwhile', async () => {
  await updateSettings(db, 'ada', { fuzz: true }, noonOf(0), ZONE);
  const shown = await ada.see('first/question', noonOf(0));
  const id = randomUUID();
  const marked = await ada.answer(shown, { dontKnow: true }, noonOf(0), id);
  await updateSettings(db, 'ada', { fuzz: false }, noonOf(0));
  const { outcome } = await ada.grade(shown, 1, noonOf(0), id);
  expect(outcome).toEqual(marked.outcomes[0]);
  expect(await db.logEntry.findMany()).toMatchObject([{ fuzz: expect.any(Number) }]);
});
