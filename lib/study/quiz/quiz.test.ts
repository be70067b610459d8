import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../../db/client';
import { findCard } from '../../db/repositories/cards';
import { logOfCard } from '../../db/repositories/log';
import { cardIdOf } from '../card-id';
import { problemOf } from '../drill-problem';
import { rightValues, typedValues } from '../testing/drill-answers';
import { noonOf, student, ZONE } from '../testing/student';
import { studyDatabase } from '../testing/study-database';
import { today } from '../today';
import { verify } from '../verify';
import { answerQuestion } from './answer-question';
import { handIn, quizResult } from './result';
import { newSittingId, sittingSeed } from './sitting-id';
import { EMPTY_SPEC, type QuizSpec } from './spec';
import type { QuestionAnswer, QuestionView, QuizView } from './types';
import { quizView } from './view';

let db: Database;

beforeEach(async () => {
  db = await studyDatabase();
});

const ALL: QuizSpec = { ...EMPTY_SPEC, decks: ['first'], count: 40 };

/** A learner's sitting that can be answered question by question. */
async function sit(spec: QuizSpec, now: Date, learnerId = 'ada') {
  const id = newSittingId(learnerId, now);
  const view = (await quizView(db, learnerId, id, spec, now, ZONE)) as QuizView;
  const send = (
    { position, itemId }: QuestionView,
    answer: QuestionAnswer['answer'],
    more: Partial<QuestionAnswer> = {},
  ) =>
    answerQuestion(db, {
      ...{ id: randomUUID(), learnerId, sittingId: id, spec, position, itemId, answer },
      ...{ shownMs: 4000, now, zone: ZONE, ...more },
    });
  const find = (itemId: string) => view.questions.find((one) => one.itemId === itemId)!;
  return { id, view, send, find };
}

const rightOption = ({ shown }: QuestionView) =>
  shown.kind === 'choice' ? shown.options.indexOf('right') : -1;

async function rightEntries(sittingId: string, { position }: QuestionView) {
  const seed = sittingSeed(sittingId, position);
  const problem = await problemOf(db, { template: 'weighted', version: 1, level: 1, seed });
  return typedValues(problem, rightValues(problem));
}

test('looking at a quiz stores nothing, and a sitting asks the same when its page is loaded again', async () => {
  const { id, view } = await sit({ ...ALL, count: 5 }, noonOf(0));
  const again = await quizView(db, 'ada', id, { ...ALL, count: 5 }, noonOf(0), ZONE);
  expect(again).toEqual(view);
  expect(await db.learner.count()).toBe(0);
  expect(await db.quizSitting.count()).toBe(0);
});

test('taking a quiz again asks a drill with new numbers', async () => {
  const drills: QuizSpec = { ...ALL, kinds: ['drill'] };
  const prompts = await Promise.all(
    [1, 2].map(async () => JSON.stringify((await sit(drills, noonOf(0))).view.questions[0]!.shown)),
  );
  expect(prompts[0]).not.toBe(prompts[1]);
});

test('a sitting of somebody else is no sitting, stored or not', async () => {
  const { id, send, find } = await sit(ALL, noonOf(0));
  expect(await quizView(db, 'eve', id, ALL, noonOf(0), ZONE)).toBeNull();
  await send(find('first/card-0'), { grade: 4 });
  expect(await quizView(db, 'eve', id, ALL, noonOf(0), ZONE)).toBeNull();
  const stolen = await send(find('first/card-1'), { grade: 4 }, { learnerId: 'eve' });
  expect(stolen).toMatchObject({ ok: false, error: { kind: 'unknown-sitting' } });
  expect(await handIn(db, 'eve', id, noonOf(0))).toBe(false);
});

test('an answer to a card that is not due is practice, and leaves its schedule alone', async () => {
  const { send, find } = await sit(ALL, noonOf(0));
  const answered = await send(find('first/question'), {
    option: rightOption(find('first/question')),
  });
  expect(answered).toMatchObject({ ok: true, value: { counted: false, told: { correct: true } } });
  const cardId = cardIdOf('ada', 'first/question');
  expect(await findCard(db, cardId)).toMatchObject({ due: null, repetitions: 0, seq: 1 });
  expect((await logOfCard(db, cardId)).map(({ kind }) => kind)).toEqual(['practice']);
  expect((await verify(db)).mismatches).toEqual([]);
});

test('an answer to a due card counts as a review', async () => {
  const ada = student(db, 'ada');
  const shown = await ada.see('first/question', noonOf(0));
  const id = randomUUID();
  if (shown.kind !== 'choice') throw new Error('The question is a choice.');
  await ada.answer(shown, { option: shown.options.indexOf('right') }, noonOf(0), id);
  await ada.grade(shown, 4, noonOf(0), id);
  const { send, find } = await sit(ALL, noonOf(1));
  const question = find('first/question');
  const answered = await send(question, { option: rightOption(question) });
  expect(answered).toMatchObject({ ok: true, value: { counted: true } });
  const card = await findCard(db, cardIdOf('ada', 'first/question'));
  expect(card).toMatchObject({ repetitions: 2, interval: 6 });
  expect((await verify(db)).mismatches).toEqual([]);
  expect((await today(db, 'ada', noonOf(1), ZONE)).due).toBe(0);
});

test('the same answer sent fifty times at once is stored once, and all are told the same', async () => {
  const { send, find } = await sit(ALL, noonOf(0));
  const question = find('first/question');
  const id = randomUUID();
  const told = await Promise.all(
    Array.from({ length: 50 }, () => send(question, { option: 0 }, { id })),
  );
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(told[0]!.ok).toBe(true);
  expect(await db.quizAnswer.count()).toBe(1);
  expect(await db.logEntry.count()).toBe(1);
});

test('a question is answered once: a second answer is refused, and nothing changes', async () => {
  const { send, find } = await sit(ALL, noonOf(0));
  await send(find('first/card-3'), { grade: 1 });
  const second = await send(find('first/card-3'), { grade: 5 });
  expect(second).toMatchObject({ ok: false, error: { kind: 'answered' } });
  expect(await db.logEntry.count()).toBe(1);
});

test('what cannot be understood costs nothing', async () => {
  const { send, find } = await sit(ALL, noonOf(0));
  const refused = await send(find('first/drill'), { entries: { h_1: ['0.1', 'x'] } });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
  expect(await send(find('first/question'), { grade: 5 })).toMatchObject({ ok: false });
  expect(await db.logEntry.count()).toBe(0);
});

test('against the clock nothing is told before the end, and nothing is taken after it', async () => {
  const timed: QuizSpec = { ...ALL, minutes: 5 };
  const { id, send, find } = await sit(timed, noonOf(0));
  const given = await send(find('first/question'), { option: 0 });
  expect(given).toMatchObject({ ok: true, value: { told: null } });
  expect(await quizResult(db, 'ada', id, timed, noonOf(0))).toBeNull();
  const late = new Date(noonOf(0).getTime() + 6 * 60_000);
  const refused = await send(find('first/card-1'), { grade: 4 }, { now: late });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'over' } });
  const result = await quizResult(db, 'ada', id, null, late);
  expect(result?.questions.find(({ itemId }) => itemId === 'first/question')?.told).not.toBeNull();
});

test('the result has partial credit, what went wrong by concept, and what was not answered as wrong', async () => {
  const spec: QuizSpec = { ...ALL, kinds: ['choice', 'drill'] };
  const { id, send, find } = await sit(spec, noonOf(0));
  const right = await rightEntries(id, find('first/drill'));
  const [first] = right.h_1 as string[];
  await send(find('first/drill'), { entries: { h_1: [first as string, '9'] } });
  await handIn(db, 'ada', id, noonOf(0));
  const result = (await quizResult(db, 'ada', id, null, noonOf(0)))!;
  expect(result).toMatchObject({ score: 0.25, answered: 1, reviews: 0 });
  expect(result.concepts).toEqual([
    { id: 'gates', title: 'The gates', asked: 1, score: 0, deck: 'first' },
    { id: 'states', title: 'The states', asked: 1, score: 0.5, deck: 'first' },
  ]);
});

test('a quiz for a learner who fails one concept takes at least half from it, and says why', async () => {
  const failing = await sit({ ...ALL, kinds: ['flashcard'] }, noonOf(0));
  for (const place of [0, 1, 2, 3]) {
    await failing.send(failing.find(`first/card-${place}`), { grade: 1 });
  }
  const { view } = await sit({ ...ALL, count: 6, forMe: true }, noonOf(1));
  const about = view.questions.filter(({ itemId }) => itemId.includes('card'));
  expect(about.length).toBeGreaterThanOrEqual(3);
  expect(about[0]!.why).toBe('“The cards” went wrong in 4 of your last 4 answers.');
});
