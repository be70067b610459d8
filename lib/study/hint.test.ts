import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { hint } from './hint';
import type { Shown, ShownDrill } from './shown-item';
import { problemShown, rightValues, typedValues } from './testing/drill-answers';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const drill = async (day = 0) => (await ada.see('first/drill', noonOf(day))) as ShownDrill;

function ask(shown: Shown, step: number, day = 0) {
  const { cardId, itemVersion, seq, showing, draw } = shown;
  const named = { learnerId: 'ada', cardId, itemVersion, seq, showing, draw };
  return hint(db, { ...named, step, now: noonOf(day) });
}

async function rightAnswer(shown: Shown) {
  const problem = await problemShown(db, shown);
  return { entries: typedValues(problem, rightValues(problem)) };
}

/** On its second day the drill is shown without its first step, which can then be asked for. */
async function unaided(): Promise<ShownDrill> {
  const first = await drill();
  const id = crypto.randomUUID();
  await ada.answer(first, await rightAnswer(first), noonOf(0), id);
  await ada.grade(first, 4, noonOf(0), id);
  return drill(1);
}

test('where the steps stand there already, none can be asked for', async () => {
  const shown = await drill();
  expect(shown).toMatchObject({ hints: 0, hinted: [], onTheWay: [] });
  expect(await ask(shown, 0)).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
  expect(await db.hint.count()).toBe(0);
});

test('a step that was asked for is there again after a reload, and is not to be filled in', async () => {
  const shown = await unaided();
  expect(shown).toMatchObject({ hints: 1, hinted: [], onTheWay: [{ name: 'a_1', shape: [2] }] });
  const step = await ask(shown, 0, 1);
  expect(step).toMatchObject({ ok: true, value: { name: 'a_1' } });
  expect(await ask(shown, 0, 1)).toEqual(step);
  expect(await drill(1)).toMatchObject({ hints: 1, hinted: [{ name: 'a_1' }], onTheWay: [] });
});

test('the answer itself is no hint', async () => {
  expect(await ask(await unaided(), 1, 1)).toMatchObject({ ok: false });
});

test('a right answer after a hint is proposed a 3, whatever the browser says of hints', async () => {
  const shown = await unaided();
  await ask(shown, 0, 1);
  const marked = await ada.answer(shown, await rightAnswer(shown), noonOf(1));
  expect(marked).toMatchObject({ correct: true, proposed: 3 });
});

test('without a hint it is proposed a 4', async () => {
  const shown = await unaided();
  const marked = await ada.answer(shown, await rightAnswer(shown), noonOf(1));
  expect(marked).toMatchObject({ correct: true, proposed: 4 });
});

test('a right answer after a hint says nothing of the mistakes that the step rules out', async () => {
  const shows = async (hinted: boolean) => {
    const shown = await drill(1);
    if (hinted) await ask(shown, 0, 1);
    const id = crypto.randomUUID();
    await ada.answer(shown, await rightAnswer(shown), noonOf(1), id);
    const attempt = await db.attempt.findUniqueOrThrow({ where: { id } });
    return (attempt.mark as unknown as { evidence: { shows: string[] } }).evidence.shows;
  };
  await unaided();
  expect(await shows(false)).toContain('bias-dropped');
  expect(await shows(true)).not.toContain('bias-dropped');
});

test('a step filled in wrong is carried forward, and proposes a 2', async () => {
  const shown = await unaided();
  const problem = await problemShown(db, shown);
  const state = problem.given.h!;
  const wrong = Array.from(problem.steps[0]!.value.data, (value) => value + 0.3);
  const follows = wrong.map((value, entry) => Math.tanh(value) + state.data[entry]!);
  const entries = {
    a_1: wrong.map((value) => value.toFixed(4)),
    h_1: follows.map((value) => value.toFixed(3)),
  };
  const marked = await ada.answer(shown, { entries }, noonOf(1));
  expect(marked).toMatchObject({
    ...{ correct: false, proposed: 2 },
    mark: { carriedForward: true, steps: { a_1: 'wrong', h_1: 'carried' } },
  });
});

test('no hint is given to a card that has moved on', async () => {
  const shown = await drill();
  const id = crypto.randomUUID();
  await ada.answer(shown, { dontKnow: true }, noonOf(0), id);
  await ada.grade(shown, 1, noonOf(0), id);
  expect(await ask(shown, 0)).toMatchObject({ ok: false, error: { kind: 'moved-on' } });
});
