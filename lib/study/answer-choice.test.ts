import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { answer } from './answer';
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

test('before the answer nothing is sent that tells which option is right', async () => {
  const shown = await choice();
  expect(Object.keys(shown).sort()).toEqual([
    ...['cardId', 'concepts', 'deck', 'draw', 'editable', 'flagged', 'itemId', 'itemVersion'],
    ...['kind', 'lapses', 'leech', 'options', 'prompt', 'seq', 'showing', 'stage'],
  ]);
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
