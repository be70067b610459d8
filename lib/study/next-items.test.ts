import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { deckCounts } from '../db/repositories/deck-counts';
import { againCards, dueCards, freshItems } from '../db/repositories/queue';
import { NEW_CARD, stageOn } from '../scheduling/card-state';
import { columnsOf, stateOf } from './card-row';
import { KINDS } from './item-body';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const NOON = noonOf(0);

test('a learner without a log is given new items of all decks, 20 at most', async () => {
  const items = await ada.next(NOON, 50);
  expect(items).toHaveLength(20);
  expect(items.every(({ stage, seq }) => stage === 'new' && seq === 0)).toBe(true);
  expect(items.slice(0, 3).map(({ itemId }) => itemId)).toEqual([
    ...['first/question', 'first/drill', 'first/card-0'],
  ]);
  expect(await ada.today(NOON)).toMatchObject({
    ...{ due: 0, fresh: 20, again: 0, done: 0, tomorrow: 0, nextDueDay: null, guest: true },
    decks: [
      { name: 'first', items: 26, due: 0, fresh: 26, adopted: true },
      { name: 'second', items: 1, due: 0, fresh: 1, adopted: true },
    ],
  });
});

test('the limit counts each card first seen today once, also one taken back and answered again', async () => {
  const shown = await ada.see('first/card-0', NOON);
  await ada.grade(shown, 1, NOON);
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  expect(await ada.next(NOON, 50)).toHaveLength(19);
  await ada.undo(NOON);
  await ada.undo(NOON);
  expect(await ada.next(NOON, 50)).toHaveLength(20);
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  expect(await ada.next(NOON, 50)).toHaveLength(19);
  expect(await ada.next(noonOf(1), 50)).toHaveLength(21);
});

test('what is due comes first, then new cards, then what must come back today, longest ago first', async () => {
  for (const item of ['first/card-5', 'first/card-3']) {
    await ada.grade(await ada.see(item, NOON), 4, NOON);
  }
  const tomorrow = noonOf(1);
  for (const item of ['first/card-9', 'first/card-7']) {
    await ada.grade(await ada.see(item, tomorrow), 1, tomorrow);
  }
  const items = await ada.next(tomorrow, 50);
  expect(items.map(({ stage }) => stage)).toEqual([
    ...Array(2).fill('review'),
    ...Array(18).fill('new'),
    ...Array(2).fill('again'),
  ]);
  expect(items.slice(-2).map(({ itemId }) => itemId)).toEqual(['first/card-9', 'first/card-7']);
  expect(await ada.today(tomorrow)).toMatchObject({
    ...{ due: 2, fresh: 18, again: 2, done: 0, tomorrow: 2, nextDueDay: '2026-03-03' },
  });
});

test('items that the learner holds are left out, and those new count against the limit', async () => {
  const held = (await ada.next(NOON, 5)).map(({ cardId }) => cardId);
  const more = await ada.next(NOON, 50, held);
  expect(more).toHaveLength(15);
  expect(more.some(({ cardId }) => held.includes(cardId))).toBe(false);
});

test('a withdrawn item is not handed out, and comes back as it was', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  const withdraw = (withdrawn: boolean) =>
    db.item.updateMany({
      where: { id: { in: ['first/card-0', 'first/card-1'] } },
      data: { withdrawn },
    });
  await withdraw(true);
  const items = (await ada.next(noonOf(1), 50)).map(({ itemId }) => itemId);
  expect(items).not.toContain('first/card-0');
  expect(items).not.toContain('first/card-1');
  expect(await ada.today(noonOf(1))).toMatchObject({ due: 0, decks: [{ items: 24 }, {}] });
  await withdraw(false);
  expect(await ada.today(noonOf(1))).toMatchObject({ due: 1 });
});

test('only the decks that were taken up are studied, where any is', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  await db.adoption.create({ data: { learnerId: 'ada', deckId: 'second', at: NOON } });
  expect((await ada.next(noonOf(1), 50)).map(({ itemId }) => itemId)).toEqual(['second/last']);
  expect(await ada.today(noonOf(1))).toMatchObject({
    ...{ due: 0, fresh: 1, decks: [{ adopted: false, due: 1 }, { adopted: true }] },
  });
});

test('a changed item is shown as it now is, and an answer to what it was is still taken', async () => {
  const shown = await ada.see('first/card-0', NOON);
  const body = { ...{ id: 'card-0', kind: 'flashcard', concepts: [] }, front: 'New', back: 'Text' };
  await db.itemVersion.create({ data: { itemId: 'first/card-0', version: 2, hash: 'x', body } });
  await db.item.update({ where: { id: 'first/card-0' }, data: { version: 2 } });
  expect(await ada.see('first/card-0', NOON)).toMatchObject({ itemVersion: 2, front: 'New' });
  await ada.grade(shown, 4, NOON);
  expect(await db.logEntry.findMany()).toMatchObject([{ itemVersion: 1 }]);
});

test('the database picks the cards that the scheduler says are to be asked', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  const day = '2026-03-10';
  const days = [null, '2026-03-09', day, '2026-03-11'];
  const states = days.flatMap((due) =>
    days.flatMap((againDay) =>
      days.flatMap((buriedUntil) =>
        [true, false].map((suspended) => ({ ...NEW_CARD, due, againDay, buriedUntil, suspended })),
      ),
    ),
  );
  for (const state of states) {
    await db.card.updateMany({ where: { learnerId: 'ada' }, data: columnsOf(state) });
    const scope = { learnerId: 'ada', day, deckIds: ['first'], kinds: KINDS };
    const picked = {
      review: (await dueCards(db, scope, 9)).length,
      again: (await againCards(db, scope)).length,
      new: (await freshItems(db, scope, 50)).filter(({ itemId }) => itemId === 'first/card-0')
        .length,
    };
    const stage = stageOn(state, day);
    const expected = { review: 0, again: 0, new: 0, ...(stage && { [stage]: 1 }) };
    expect(picked, JSON.stringify(state)).toEqual(expected);
    const [counts] = await deckCounts(db, scope);
    expect(counts, JSON.stringify(state)).toMatchObject({
      ...{ due: expected.review, fresh: 25 + expected.new },
    });
    expect(stateOf((await db.card.findMany())[0]!)).toEqual(state);
  }
});

test('two learners do not see each other’s cards', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 1, NOON, randomUUID());
  const eve = student(db, 'eve');
  expect(await eve.today(NOON)).toMatchObject({ fresh: 20, again: 0, done: 0 });
  expect((await eve.next(NOON, 50)).every(({ cardId }) => cardId.startsWith('eve:'))).toBe(true);
});
