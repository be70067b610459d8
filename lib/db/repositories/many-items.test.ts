import { expect, test } from 'vitest';
import { testDatabase } from '../test-database';
import { storeConcepts, storeDeck } from './bank';
import { conceptsOfDecks } from './concepts';
import { quizCandidates } from './quiz-candidates';

/** More than one statement of SQLite's, as Prisma writes it, can name. */
const MANY = 2_500;

const concept = (id: string) => ({ id, title: `About ${id}`, summary: id, prerequisites: [] });

const deck = (items: number, front: string) => ({
  ...{ name: 'many', title: 'Many', description: '', notes: [] },
  items: Array.from({ length: items }, (_, at) => ({
    parts: 1,
    body: {
      ...{ id: `item-${at}`, kind: at % 2 === 0 ? 'flashcard' : 'cloze', front },
      concepts: at % 10 === 9 ? ['second', 'first'] : ['first'],
    },
  })),
});

test('a deck of thousands of items is stored, changed, listed by its concepts and asked in a quiz', async () => {
  const db = testDatabase();
  await storeConcepts(db, [concept('first'), concept('second')]);
  expect(await db.$transaction((tx) => storeDeck(tx, deck(MANY, 'a'), 1))).toMatchObject({
    ...{ made: MANY, changed: 0, withdrawn: 0 },
  });
  expect(await db.$transaction((tx) => storeDeck(tx, deck(MANY - 1, 'a'), 1))).toMatchObject({
    ...{ made: 0, changed: 0, withdrawn: 1 },
  });
  expect(await conceptsOfDecks(db)).toEqual([
    {
      deckId: 'many',
      concepts: ['first', 'second'].map((id) => ({ id, title: `About ${id}` })),
    },
  ]);
  const scope = { deckIds: ['many'], kinds: ['flashcard', 'cloze'], concepts: [] };
  const all = await quizCandidates(db, scope);
  expect(all).toHaveLength(MANY - 1);
  const ids = all.map(({ itemId }) => itemId);
  expect(ids).toEqual([...ids].sort());
  expect(await quizCandidates(db, { ...scope, kinds: ['drill'] })).toEqual([]);
  const about = await quizCandidates(db, { ...scope, concepts: ['second'] });
  expect(about).toHaveLength(MANY / 10 - 1);
  expect(about[0]).toEqual({
    ...{ itemId: 'many/item-1009', version: 1, kind: 'cloze', template: null },
    concepts: ['second', 'first'],
  });
});
