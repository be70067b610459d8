import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { grade } from './grade';
import type { ShownFlashcard, ShownNumeric } from './shown-item';
import { addKindsDeck } from './testing/kinds-deck';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  await addKindsDeck(db);
  ada = student(db, 'ada');
});

const NOON = noonOf(0);
const card = async (id: string) => (await ada.see(id, NOON)) as ShownFlashcard;
const number = async () => (await ada.see('kinds/number', NOON)) as ShownNumeric;

test('each number of a cloze text is a card that hides its gaps and shows the others', async () => {
  expect(await card('kinds/gap')).toMatchObject({
    ...{ kind: 'flashcard', fields: [['LSTM']], typed: false, source: 'the book' },
    front: 'An **[…]** has a forget gate.',
    back: 'An **LSTM** has a forget gate.\n\nSince 1999.',
  });
  expect(await card('kinds/gap~2')).toMatchObject({
    ...{ fields: [['forget']], front: 'An LSTM has a **[what for?]** gate.' },
  });
});

test('each face of a flashcard is a card; only the first has answers to type', async () => {
  expect(await card('kinds/term')).toMatchObject({
    ...{ front: 'Who forgets?', fields: [['forget gate', 'the gate']], typed: true },
  });
  expect(await card('kinds/term~2')).toMatchObject({
    ...{ front: 'What does the gate do?', back: 'Forget.', fields: [], typed: false },
  });
});

test('the cards of one item are scheduled each by itself', async () => {
  await ada.grade(await card('kinds/gap'), 5, NOON);
  const cards = await db.card.findMany({ select: { itemId: true } });
  expect(cards).toEqual([{ itemId: 'kinds/gap' }]);
  expect(await card('kinds/gap~2')).toMatchObject({ stage: 'new', seq: 0 });
});

test('what was typed before a card was turned is kept with its grade', async () => {
  const { cardId, itemVersion, seq } = await card('kinds/term');
  const request = { id: randomUUID(), learnerId: 'ada', cardId, itemVersion, seq, shownMs: 9 };
  await grade(db, { ...request, grade: 3, typed: ['forget gat'], at: NOON, now: NOON });
  expect(await db.logEntry.findMany()).toMatchObject([{ answer: { typed: ['forget gat'] } }]);
});

test('a number is asked without what would give it away', async () => {
  const shown = await number();
  expect(shown).toMatchObject({ kind: 'numeric', prompt: 'How many?', unit: 'ms' });
  expect(JSON.stringify(shown)).not.toMatch(/12|tolerance|Count them/);
});

test.each([
  ['12.54', true, 4],
  ['25/2 ms', true, 4],
  ['125', false, 3],
  ['13', false, 1],
] as const)('%s: right is %s, proposed a %d', async (typed, correct, proposed) => {
  const marked = await ada.answer(await number(), { number: typed }, NOON);
  expect(marked).toMatchObject({
    ...{ kind: 'numeric', correct, proposed, answer: '12.5 ms', tolerance: 0.05 },
    explanation: 'Count them.',
  });
});

test('not knowing a number is marked like any wrong answer', async () => {
  const marked = await ada.answer(await number(), { dontKnow: true }, NOON);
  expect(marked).toMatchObject({ kind: 'numeric', correct: false, proposed: 1, slip: null });
});

test.each([{ number: 'twelve' }, { option: 1 }, { entries: { a: '1' } }])(
  'a number does not take %j, and nothing is marked',
  async (given) => {
    const refused = await ada.tryAnswer(await number(), given, NOON);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
    expect(await db.attempt.count()).toBe(0);
  },
);

test('with six buttons every grade is offered, of a mark all that are not above it', async () => {
  await ada.grade(await card('kinds/gap'), 4, NOON);
  const settings = { buttons: 6, algorithm: 'sm2', timed: true, version: 2 };
  await db.learner.update({ where: { id: 'ada' }, data: { settings } });
  const { outcomes } = await card('kinds/gap~2');
  expect(outcomes.map((one) => one.grade)).toEqual([0, 1, 2, 3, 4, 5]);
  const marked = await ada.answer(await number(), { number: '12.5' }, NOON);
  expect(marked.outcomes.map((one) => one.grade)).toEqual([0, 1, 2, 3, 4]);
});

test('the cards of one item are kept apart in the queue', async () => {
  const order = (await ada.next(NOON, 5)).map(({ itemId }) => itemId.replace(/~\d+$/, ''));
  for (const [place, item] of order.entries()) expect(order[place + 1]).not.toBe(item);
});
