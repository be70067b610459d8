import { expect, test } from 'vitest';
import { seedBank } from '../../authoring/seed-bank';
import type { Database } from '../../db/client';
import { makeLearner } from '../made/make-learner';
import { studyDatabase } from '../testing/study-database';
import { search } from './search';

const NOW = new Date('2026-03-01T12:00:00Z');

const refs = async (db: Database, question: string, learnerId = 'ada') =>
  (await search(db, learnerId, question, NOW)).map(({ ref }) => ref);

test.each([
  ['Front 7', ['first/card-7']],
  ['back 11', ['first/card-11']],
  ['weigh inp', ['first/drill']],
  ['GATE', ['first#0', 'first/question', 'second/last']],
  ['gâte opens', ['first#0']],
  ['sigma', ['first#0']],
  ['σ', ['first#0']],
  ['nowhere', []],
  ['  ', []],
  ['"', []],
  ['NEAR(front, back) OR *', []],
])('whoever looks for %j finds %j', async (question, found) => {
  expect((await refs(await studyDatabase(), question)).sort()).toEqual([...found].sort());
});

test('a question is not found by its options, nor by why one is right', async () => {
  const db = await studyDatabase();
  expect(await refs(db, 'right')).toEqual([]);
  expect(await refs(db, 'So it is')).toEqual([]);
  const [found] = await search(db, 'ada', 'which', NOW);
  expect(found).toEqual({
    ...{ kind: 'item', itemKind: 'choice', ref: 'first/question', title: 'Which?', more: null },
    deck: { name: 'first', title: 'First deck' },
  });
});

test('what says the word itself comes before what is only about it', async () => {
  const db = await studyDatabase();
  expect((await refs(db, 'cards')).length).toBeGreaterThan(20);
  expect((await refs(db, 'last'))[0]).toBe('second/last');
});

test('a changed item is found by what it now says, a withdrawn one no more', async () => {
  const db = await studyDatabase();
  expect(await refs(db, 'front 3')).toEqual(['first/card-3']);
  const item = (id: string, front: string) => ({
    id,
    kind: 'flashcard' as const,
    concepts: ['cards'],
    front,
    back: 'Back',
  });
  const deck = { name: 'first', title: 'First deck', description: '', notes: [] };
  const concepts = [{ id: 'cards', title: 'The cards', summary: '', prerequisites: [] }];
  const items = [item('card-3', 'Elsewhere'), item('card-4', 'Front 4')];
  await seedBank(db, { concepts, decks: [{ ...deck, items }] }, [], 'again');
  expect(await refs(db, 'front 3')).toEqual([]);
  expect(await refs(db, 'elsewhere')).toEqual(['first/card-3']);
  expect(await refs(db, 'front')).toEqual(['first/card-4']);
  expect(await refs(db, 'opens')).toEqual([]);
});

test('only who may read a deck finds what is in it', async () => {
  const db = await studyDatabase();
  const made = await makeLearner(db, { cards: 5, reviews: 0, seed: 1, now: NOW });
  const { learner, deck } = (made as { value: { learner: string; deck: string } }).value;
  const found = async (who: string) =>
    (await refs(db, 'what is', who)).filter((ref) => ref.startsWith(deck));
  expect(await found(learner)).toHaveLength(5);
  expect(await found('ada')).toEqual([]);
  await db.deck.update({ where: { id: deck }, data: { visibility: 'public' } });
  expect(await found('ada')).toHaveLength(5);
});
