import { expect, test } from 'vitest';
import { copyDeck } from '../../authoring/copies/copy-deck';
import { shareDeck } from '../../authoring/decks/share-deck';
import { withdrawItem } from '../../authoring/items/arrange';
import { DRILL, newAuthor, newDeck, newItem, noonOf, taken } from '../../authoring/testing/author';
import { findDeck } from '../../db/repositories/decks';
import { testDatabase } from '../../db/test-database';
import { madeDrills, madeId } from './made';
import { openProblem, openTemplate } from './open';

const STRANGER = { userId: null, learnerId: 'somebody', links: [] };

async function withDrill() {
  const db = testDatabase();
  const author = await newAuthor(db, 'author');
  const deck = await newDeck(db, author);
  const id = madeId(deck, await newItem(db, author, deck, DRILL));
  return { db, author, deck, id };
}

test('a drill of a made deck is practised by whoever may read the deck, and by nobody else', async () => {
  const { db, author, deck, id } = await withDrill();
  expect((await openTemplate(db, author, id))?.title).toBe('One step');
  expect(await openTemplate(db, STRANGER, id)).toBeNull();
  const shared = await shareDeck(db, author, { deck, visibility: 'link', fresh: false });
  expect(await openTemplate(db, STRANGER, id)).toBeNull();
  const invited = { ...STRANGER, links: [taken(shared).link!] };
  expect((await openTemplate(db, invited, id))?.title).toBe('One step');
  const problem = await openProblem(db, invited, { template: id, level: 1, seed: 5 });
  expect(problem!.ask.map(({ name }) => name)).toEqual(['a_1']);
});

test('a withdrawn drill, another kind of item and a strange address are no drills', async () => {
  const { db, author, deck, id } = await withDrill();
  for (const strange of ['made/', 'made/x', `made/${deck}/nothing`, `${id}/more`, '../x']) {
    expect(await openTemplate(db, author, strange)).toBeNull();
  }
  taken(await withdrawItem(db, author, { deck, slug: 'drill', withdrawn: true }));
  expect(await openTemplate(db, author, id)).toBeNull();
});

test('a copy’s drill is practised as the copy’s, where the original is closed', async () => {
  const { db, author, deck } = await withDrill();
  taken(await shareDeck(db, author, { deck, visibility: 'public', fresh: false }));
  const other = await newAuthor(db, 'other');
  const name = taken(await copyDeck(db, other, deck, noonOf(1)));
  taken(await shareDeck(db, author, { deck, visibility: 'private', fresh: false }));
  expect((await openTemplate(db, other, madeId(name, 'drill')))?.title).toBe('One step');
  expect(await openTemplate(db, other, madeId(deck, 'drill'))).toBeNull();
});

test('drills of made decks are listed deck by deck, those of decks that are closed are not', async () => {
  const { db, author, deck, id } = await withDrill();
  const record = (await findDeck(db, deck))!;
  expect(await madeDrills(db, author, [record])).toMatchObject([
    { deck: { name: deck, title: 'My deck' }, drills: [{ template: id, levels: [1] }] },
  ]);
  expect(await madeDrills(db, STRANGER, [record])).toEqual([]);
});
