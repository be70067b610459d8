import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { heldKinds, tellsApart } from './steering';
import { answerDrill, mistakenValues, problemShown, rightValues } from './testing/drill-answers';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;
let seconds: number;

/** A second later each time, for what was answered last is told by its time. */
const soon = () => new Date(noonOf(0).getTime() + 1000 * seconds++);

beforeEach(async () => {
  seconds = 0;
  db = await studyDatabase();
  ada = student(db, 'ada');
});

/** A mistake that about a quarter of this drill's draws cannot tell from others. */
const KIND = 'activation-forgotten';
const SHOWINGS = 20;

/** How the drill is shown time after time: which draw it was, and whether each tells the mistake apart. */
async function showings() {
  const seen: { draw: number; told: boolean; firstTold: boolean }[] = [];
  for (let time = 0; time < SHOWINGS; time++) {
    const shown = await ada.see('first/drill', soon());
    const problem = await problemShown(db, shown);
    const first = await problemShown(db, { ...shown, draw: 0 });
    const told = tellsApart(problem, KIND);
    seen.push({ draw: shown.draw, told, firstTold: tellsApart(first, KIND) });
    await ada.answer(shown, { dontKnow: true }, soon());
  }
  return seen;
}

const mistaken = () => answerDrill(db, ada, soon(), (problem) => mistakenValues(problem, KIND));
const right = () => answerDrill(db, ada, soon(), rightValues);

test('who mixes nothing up gets the first draw of every showing, whatever it tells apart', async () => {
  const seen = await showings();
  expect(seen.map(({ draw }) => draw)).toEqual(Array(SHOWINGS).fill(0));
  expect(seen.filter(({ told }) => told).length).toBeLessThan(SHOWINGS);
});

test('who mixes something up gets draws that tell it apart every time, until it is gone', async () => {
  for (let times = 0; times < 2; ) {
    const problem = await problemShown(db, await ada.see('first/drill', soon()));
    const isTold = problem.misreads.some(({ kind }) => kind === KIND);
    if (isTold) times++;
    await (isTold ? mistaken : right)();
  }
  expect([...(await heldKinds(db, 'ada'))]).toEqual([KIND]);
  const seen = await showings();
  expect(seen.every(({ told }) => told)).toBe(true);
  expect(seen.every(({ firstTold }) => firstTold)).toBe(false);

  for (let times = 0; times < 3; times++) await right();
  expect((await heldKinds(db, 'ada')).size).toBe(0);
  const after = await showings();
  expect(after.map(({ draw }) => draw)).toEqual(Array(SHOWINGS).fill(0));
  expect(after.every(({ told }) => told)).toBe(false);
});

test('an answer is marked by the draw that it names', async () => {
  const shown = await ada.see('first/drill', soon());
  const [first, other] = await Promise.all(
    [0, 5].map((draw) => problemShown(db, { ...shown, draw })),
  );
  expect(first!.given).not.toEqual(other!.given);
  const typed = other!.ask.map(({ name, value, decimals }) => [
    name,
    Array.from(value.data, (entry) => entry.toFixed(decimals)),
  ]);
  const answer = { entries: Object.fromEntries(typed) };
  const marked = await ada.answer({ ...shown, draw: 5 }, answer, soon());
  expect(marked.correct).toBe(true);
});

test('a draw that does not stand ready is refused', async () => {
  const shown = await ada.see('first/drill', soon());
  const refused = await ada.tryAnswer({ ...shown, draw: 8 }, { dontKnow: true }, soon());
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
});
