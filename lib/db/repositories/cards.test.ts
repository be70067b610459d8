import { expect, test } from 'vitest';
import { testDatabase } from '../test-database';
import { findCard, moveCard } from './cards';
import { makeDeck, makeLearner, NEW_CARD } from './test-learner';

test('of two answers to a card as it stands, the first moves it and the second is told', async () => {
  const db = testDatabase();
  await makeDeck(db);
  await makeLearner(db, 'ada');
  const id = 'ada:deck/a';
  const moved = await Promise.all([
    moveCard(db, id, 0, { from: NEW_CARD, to: { ...NEW_CARD, interval: 1 } }),
    moveCard(db, id, 0, { from: NEW_CARD, to: { ...NEW_CARD, interval: 6 } }),
  ]);
  expect(moved).toEqual([true, false]);
  expect(await findCard(db, id)).toMatchObject({ interval: 1, seq: 1 });
});
