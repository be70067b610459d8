import { expect, test } from 'vitest';
import { noonOf, student } from '../testing/student';
import { studyDatabase } from '../testing/study-database';
import { cardHistory } from './card-history';

test('a card’s history tells every answer, what it led to, and that it was taken back', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  await ada.grade(await ada.see('first/card-0', noonOf(0)), 4, noonOf(0));
  await ada.grade(await ada.see('first/card-0', noonOf(1)), 2, noonOf(1));
  await ada.undo(noonOf(1));
  const history = await cardHistory(db, 'ada', 'first/card-0', noonOf(1));
  expect(history).toMatchObject({
    ...{ asked: 'Front 0', deck: { name: 'first', title: 'First deck' }, waits: true },
    card: { interval: 1, repetitions: 1, lapses: 0 },
  });
  expect(
    history!.entries.map(({ kind, grade, undone, interval }) => [kind, grade, undone, interval]),
  ).toEqual([
    ['undo', null, false, 1],
    ['review', 2, true, 1],
    ['review', 4, false, 1],
  ]);
});

test('what a question asks is told, and never which option is right', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  const shown = await ada.see('first/question', noonOf(0));
  const id = crypto.randomUUID();
  await ada.answer(shown, { option: 0 }, noonOf(0), id);
  await ada.grade(shown, 1, noonOf(0), id);
  const history = await cardHistory(db, 'ada', 'first/question', noonOf(0));
  expect(history!.asked).toBe('Which?');
  expect(JSON.stringify(history)).not.toMatch(/right|So it is/);
});

test('nobody sees the history of a card of another learner, nor of an item never answered', async () => {
  const db = await studyDatabase();
  const ada = student(db, 'ada');
  await ada.grade(await ada.see('first/card-0', noonOf(0)), 4, noonOf(0));
  expect(await cardHistory(db, 'bob', 'first/card-0', noonOf(0))).toBeNull();
  expect(await cardHistory(db, 'ada', 'first/card-1', noonOf(0))).toBeNull();
});
