import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { changeDeck, type DeckChange } from './adopt';
import { noonOf, student, ZONE } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { verify } from './verify';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

const NOON = noonOf(0);

async function change(name: string, what: Pick<DeckChange, 'state' | 'newPerDay'>, now = NOON) {
  return changeDeck(db, { learnerId: 'ada', name, now, zone: ZONE, ...what });
}

const itemsOn = async (now: Date) => (await ada.next(now, 50)).map(({ itemId }) => itemId);

test('a paused deck’s cards wait, and come back when it goes on', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  expect(await change('first', { state: 'paused' })).toEqual({ ok: true, value: null });
  expect(await itemsOn(noonOf(1))).toEqual(['second/last']);
  expect(await ada.today(noonOf(1))).toMatchObject({
    ...{ due: 0, fresh: 1 },
    decks: [
      { name: 'first', state: 'paused', adopted: false, due: 1 },
      { name: 'second', state: 'active', adopted: true },
    ],
  });
  await change('first', { state: 'active' });
  expect(await ada.today(noonOf(1))).toMatchObject({ due: 1, fresh: 20 });
});

test('dropping a deck keeps its cards and its log, and taking it up again goes on where they were', async () => {
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  const [cards, log] = [await db.card.findMany(), await db.logEntry.findMany()];
  await change('first', { state: 'dropped' });
  expect(await ada.today(noonOf(1))).toMatchObject({ due: 0, decks: [{ state: 'open' }, {}] });
  expect([await db.card.findMany(), await db.logEntry.findMany()]).toEqual([cards, log]);
  expect(await verify(db)).toMatchObject({ mismatches: [] });
  await change('first', { state: 'active' });
  expect(await ada.today(noonOf(1))).toMatchObject({ due: 1 });
});

test('whoever drops the last deck has none, and not all again', async () => {
  await change('first', { state: 'dropped' });
  await change('second', { state: 'dropped' });
  expect(await itemsOn(NOON)).toEqual([]);
  expect(await ada.today(NOON)).toMatchObject({ fresh: 0, decks: [{ adopted: false }, {}] });
});

test('a deck’s own limit of new cards holds beside the day’s', async () => {
  await change('first', { newPerDay: 3 });
  expect(await itemsOn(NOON)).toEqual([
    ...['first/question', 'first/drill', 'first/card-0', 'second/last'],
  ]);
  expect(await ada.today(NOON)).toMatchObject({ fresh: 4, decks: [{ newPerDay: 3 }, {}] });
  await ada.grade(await ada.see('first/card-0', NOON), 4, NOON);
  expect(await itemsOn(NOON)).toEqual(['first/question', 'first/drill', 'second/last']);
  expect(await ada.today(NOON)).toMatchObject({ fresh: 3 });
  await change('first', { newPerDay: 0 });
  expect(await itemsOn(NOON)).toEqual(['second/last']);
  await change('first', { newPerDay: null });
  expect(await ada.today(NOON)).toMatchObject({ fresh: 19 });
});

test('a limit leaves a paused deck paused', async () => {
  await change('first', { state: 'paused' });
  await change('first', { newPerDay: 3 });
  expect(await ada.today(NOON)).toMatchObject({ decks: [{ state: 'paused', newPerDay: 3 }, {}] });
});

test('what cannot be is refused with what is wrong, and stores nobody', async () => {
  expect(await change('nowhere', { state: 'active' })).toMatchObject({ ok: false });
  expect(await change('first', { newPerDay: 1.5 })).toMatchObject({
    error: 'New cards a day have to be a whole number from 0 to 1000.',
  });
  await db.deck.update({ where: { id: 'first' }, data: { visibility: 'private', ownerId: null } });
  expect(await change('first', { state: 'active' })).toMatchObject({ ok: false });
  expect(await db.learner.count()).toBe(0);
});
