import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import type { Shown, ShownDrill } from './shown-item';
import { problemShown, rightValues, typedValues } from './testing/drill-answers';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';
import type { Marked } from './told-answer';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const drill = async (day = 0) => (await ada.see('first/drill', noonOf(day))) as ShownDrill;

/** The right answer to a drill's showing, for whoever has the server's secret. */
async function rightEntries(shown: Shown) {
  const problem = await problemShown(db, shown);
  return { entries: typedValues(problem, rightValues(problem)) };
}

test('a drill comes with its example first, and with its steps but for the asked one', async () => {
  const shown = await drill();
  expect(shown).toMatchObject({
    stage: 'new',
    title: 'Weighted input',
    meanwhile: expect.any(String),
  });
  expect(shown.example).toMatchObject({ prompt: 'What is $h_1$?', note: 'Read it.' });
  expect(shown.example?.steps.map(({ name }) => name)).toEqual(['a_1', 'h_1']);
  expect(shown.stepsShown.map(({ name }) => name)).toEqual(['a_1']);
  expect(shown.ask).toEqual([{ name: 'h_1', tex: 'h_1', shape: [2], rounding: 'to 3 decimals' }]);
});

test('the example goes with the first answer, the given steps as repetitions grow', async () => {
  const seen: unknown[] = [];
  for (const day of [0, 1, 7, 22]) {
    const shown = await drill(day);
    seen.push([shown.example !== undefined, shown.stepsShown.length]);
    const id = randomUUID();
    await ada.answer(shown, await rightEntries(shown), noonOf(day), id);
    await ada.grade(shown, 4, noonOf(day), id);
  }
  expect(seen).toEqual([
    [true, 1],
    [false, 0],
    [false, 0],
    [false, 0],
  ]);
});

test('a right drill with steps given proposes a 4, and its solution ends in the right answer', async () => {
  const shown = await drill();
  const marked = await ada.answer(shown, await rightEntries(shown), noonOf(0));
  expect(marked).toMatchObject({ kind: 'drill', correct: true, proposed: 4 });
  const { solution, answer } = marked as Extract<Marked, { kind: 'drill' }>;
  expect(solution.at(-1)).toMatchObject({ name: 'h_1', value: answer.h_1 });
});

test('a wrong drill proposes a 1, as does not knowing', async () => {
  const shown = await drill();
  const zeros = { entries: { h_1: ['9', '9'] } };
  expect(await ada.answer(shown, zeros, noonOf(0))).toMatchObject({ correct: false, proposed: 1 });
  expect(await ada.answer(await drill(), { dontKnow: true }, noonOf(0))).toMatchObject({
    ...{ correct: false, proposed: 1 },
    mark: { entries: { h_1: [false, false] } },
  });
});

test('what cannot be read is not marked, and says which cell', async () => {
  const shown = await drill();
  const refused = await ada.tryAnswer(shown, { entries: { h_1: ['0.5', 'x'] } }, noonOf(0));
  expect(refused).toMatchObject({
    ...{ ok: false, error: { kind: 'bad-answer', cells: [{ name: 'h_1', cell: [2] }] } },
  });
  expect(await db.attempt.count()).toBe(0);
});

test('whoever comes back after the solution was shown gets other numbers, and at most a 3', async () => {
  const first = await drill();
  await ada.answer(first, { dontKnow: true }, noonOf(0));
  const second = await drill();
  expect([second.seq, second.showing]).toEqual([0, 1]);
  expect(second.prompt).not.toBe(first.prompt);
  const marked = await ada.answer(second, await rightEntries(second), noonOf(0));
  expect(marked).toMatchObject({ correct: true, proposed: 3 });
});

test('a tab that still shows the first numbers is marked by them', async () => {
  const first = await drill();
  const right = await rightEntries(first);
  await ada.answer(first, { dontKnow: true }, noonOf(0));
  expect(await ada.answer(first, right, noonOf(0))).toMatchObject({ correct: true });
});

test('a showing that was never shown is refused', async () => {
  const shown = await drill();
  const refused = await ada.tryAnswer({ ...shown, showing: 1 }, { dontKnow: true }, noonOf(0));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
});
