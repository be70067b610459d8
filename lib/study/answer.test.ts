import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { answer } from './answer';
import { problemOf } from './drill-problem';
import { showingSeed } from './showing';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';
import type { Marked, Shown, ShownChoice, ShownDrill } from './types';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const choice = async (day = 0) => (await ada.see('first/question', noonOf(day))) as ShownChoice;
const drill = async (day = 0) => (await ada.see('first/drill', noonOf(day))) as ShownDrill;
const rightOption = (shown: ShownChoice) => shown.options.indexOf('right');

/** The right answer to a drill's showing, for whoever has the server's secret. */
async function rightEntries(shown: Shown) {
  const seed = showingSeed(shown);
  const { ask } = await problemOf(db, { template: 'weighted', version: 1, level: 1, seed });
  const written = ask.map(({ name, value, decimals }) => [
    name,
    Array.from(value.data, (one) => one.toFixed(decimals)),
  ]);
  return { entries: Object.fromEntries(written) as Record<string, string[]> };
}

test('before the answer nothing is sent that tells which option is right', async () => {
  const shown = await choice();
  expect(Object.keys(shown).sort()).toEqual(
    [
      ...[
        'cardId',
        'concepts',
        'deck',
        'draw',
        'itemId',
        'itemVersion',
        'kind',
        'options',
        'prompt',
      ],
      ...['seq', 'showing', 'stage'],
    ].sort(),
  );
  expect([...shown.options].sort()).toEqual(['a', 'b', 'c', 'right']);
});

test('a right choice proposes a 4 and reveals every option’s reason in the order shown', async () => {
  const shown = await choice();
  const marked = await ada.answer(shown, { option: rightOption(shown) }, noonOf(0));
  expect(marked).toMatchObject({
    ...{ kind: 'choice', correct: true, proposed: 4, explanation: 'So it is.' },
    ...{ chosen: rightOption(shown), correctOption: rightOption(shown) },
    whys: shown.options.map((text) => `Why ${text}.`),
  });
  expect(marked.outcomes.map(({ grade }) => grade)).toEqual([1, 3, 4]);
});

test.each(['option', 'dontKnow'])('a wrong choice (%s) proposes a 1', async (how) => {
  const shown = await choice();
  const wrong = (rightOption(shown) + 1) % 4;
  const given = how === 'option' ? { option: wrong } : ({ dontKnow: true } as const);
  const marked = await ada.answer(shown, given, noonOf(0));
  expect(marked).toMatchObject({
    ...{ correct: false, proposed: 1, correctOption: rightOption(shown) },
    chosen: how === 'option' ? wrong : null,
  });
  expect(marked.outcomes.map(({ grade }) => grade)).toEqual([1]);
});

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

test.each([
  ['first/question', { entries: { h_1: ['1'] } }],
  ['first/question', { option: 4 }],
  ['first/drill', { option: 0 }],
  ['first/card-0', { dontKnow: true }],
] as const)('%s does not take %j', async (itemId, given) => {
  const refused = await ada.tryAnswer(await ada.see(itemId, noonOf(0)), given, noonOf(0));
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-answer' } });
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

test('every showing shuffles the options anew', async () => {
  const orders = new Set<string>();
  for (let showing = 0; showing < 12; showing++) {
    const shown = await choice();
    orders.add(shown.options.join());
    await ada.answer(shown, { dontKnow: true }, noonOf(0));
  }
  expect(orders.size).toBeGreaterThan(4);
});

test('once five answers are there, one that takes over three times the median gets a 3', async () => {
  const answerIn = async (day: number, shownMs: number) => {
    const shown = await choice(day);
    const id = randomUUID();
    const { cardId, itemVersion, seq, showing, draw } = shown;
    const marked = await answer(db, {
      ...{
        id,
        learnerId: 'ada',
        cardId,
        itemVersion,
        seq,
        showing,
        draw,
        shownMs,
        now: noonOf(day),
      },
      answer: { option: rightOption(shown) },
    });
    if (!marked.ok) throw new Error(marked.error.kind);
    await ada.grade(shown, 3, noonOf(day), id);
    return marked.value.proposed;
  };
  const proposals: number[] = [];
  let day = 0;
  for (const shownMs of [100_000, 1_000, 1_000, 1_000, 1_000, 3_001, 2_999]) {
    proposals.push(await answerIn(day, shownMs));
    const [card] = await db.card.findMany({ where: { itemId: 'first/question' } });
    day = (Date.parse(card!.due!) - Date.parse('2026-03-01')) / 86_400_000;
  }
  expect(proposals).toEqual([4, 4, 4, 4, 4, 3, 4]);
});
