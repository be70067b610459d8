import { beforeEach, expect, test } from 'vitest';
import type { Content, Deck } from '../bank/deck';
import type { Flashcard } from '../bank/item';
import type { Database } from '../db/client';
import { currentItems, itemBody } from '../db/repositories/items';
import { appendEntry } from '../db/repositories/log';
import { makeLearner, review } from '../db/repositories/test-learner';
import { testDatabase } from '../db/test-database';
import { seedBank } from './seed-bank';

const TEMPLATE = { templateId: 'sum', version: 1, text: 'given a, b: scalar' };

function card(id: string, back = 'back'): Flashcard {
  return { id, kind: 'flashcard', concepts: ['addition'], front: id, back };
}

function content(items: Flashcard[], deck: Partial<Deck> = {}): Content {
  const concept = (id: string, prerequisites: string[] = []) => ({
    ...{ id, title: id, summary: `What ${id} is.`, prerequisites },
  });
  const notes = [{ heading: 'Sums', concepts: ['addition'], statements: [] }];
  return {
    concepts: [concept('number'), concept('addition', ['number'])],
    decks: [{ name: 'deck', title: 'Deck', description: 'A deck.', notes, items, ...deck }],
  };
}

let db: Database;

beforeEach(() => {
  db = testDatabase();
});

const seed = (from: Content) => seedBank(db, from, [TEMPLATE], 'hash');

async function everything() {
  return [
    await db.deck.findMany({ include: { notes: true } }),
    await db.item.findMany({ include: { versions: true, concepts: true }, orderBy: { id: 'asc' } }),
    await db.concept.findMany({ include: { prerequisites: true } }),
    await db.templateVersion.findMany(),
    await db.setup.findMany(),
  ];
}

test('seeding twice changes nothing', async () => {
  const bank = content([card('a'), card('b')]);
  expect(await seed(bank)).toEqual({ made: 2, changed: 0, withdrawn: 0 });
  const before = await everything();
  expect(await seed(bank)).toEqual({ made: 0, changed: 0, withdrawn: 0 });
  expect(await everything()).toEqual(before);
});

test('a changed item keeps its identity and its first version, and gets a second', async () => {
  await seed(content([card('a', 'old')]));
  expect(await seed(content([card('a', 'new')]))).toEqual({ made: 0, changed: 1, withdrawn: 0 });
  expect(await currentItems(db)).toMatchObject([
    { id: 'deck/a', version: 2, body: { back: 'new' } },
  ]);
  expect(await itemBody(db, 'deck/a', 1)).toMatchObject({ back: 'old' });
});

test('an item that is gone is withdrawn, and one that comes back is the same item again', async () => {
  await seed(content([card('a'), card('b')]));
  expect(await seed(content([card('b')]))).toEqual({ made: 0, changed: 0, withdrawn: 1 });
  expect((await currentItems(db)).map(({ id }) => id)).toEqual(['deck/b']);
  expect(await seed(content([card('a'), card('b')]))).toEqual({
    made: 0,
    changed: 0,
    withdrawn: 0,
  });
  const items = await currentItems(db);
  expect(items.map(({ id, version }) => [id, version])).toEqual([
    ['deck/a', 1],
    ['deck/b', 1],
  ]);
});

test('items come in the order of the deck, also after it was changed', async () => {
  await seed(content([card('a'), card('b'), card('c')]));
  await seed(content([card('c'), card('a'), card('b')]));
  expect((await currentItems(db)).map(({ id }) => id)).toEqual(['deck/c', 'deck/a', 'deck/b']);
});

test('a deck that is gone is withdrawn with its items', async () => {
  await seed(content([card('a')]));
  await seed(content([card('a')], { name: 'other' }));
  expect((await currentItems(db)).map(({ id }) => id)).toEqual(['other/a']);
});

test('cards and the log stay as they are, whatever becomes of the items', async () => {
  await seed(content([card('a'), card('b')]));
  await makeLearner(db, 'ada');
  await appendEntry(db, review('r1', 'ada', 1));
  const study = async () => [await db.card.findMany(), await db.logEntry.findMany()];
  const before = await study();
  await seed(content([card('b', 'new')]));
  await seed(content([card('a', 'other')], { name: 'other' }));
  expect(await study()).toEqual(before);
});

test('a concept that is gone leaves the items that it was about', async () => {
  await seed(content([card('a')]));
  const { decks, concepts } = content([{ ...card('a'), concepts: ['number'] }]);
  await seed({ decks, concepts: concepts.slice(0, 1) });
  expect(await currentItems(db)).toMatchObject([{ concepts: ['number'] }]);
  expect(await db.concept.count()).toBe(1);
});

test('a seeding that fails leaves the bank as it was', async () => {
  await seed(content([card('a')]));
  const before = await everything();
  const broken = content([card('b'), { ...card('c'), concepts: ['unknown'] }]);
  await expect(seed(broken)).rejects.toThrow('Foreign key');
  expect(await everything()).toEqual(before);
});

test('a drill says which version of its template it is asked from, and changes with it', async () => {
  const drill = { id: 'sum', kind: 'drill' as const, concepts: ['addition'], template: 'sum' };
  const from = content([], { items: [{ ...drill, level: 1, prompt: 'Add.' }] });
  await seed(from);
  expect(await itemBody(db, 'deck/sum', 1)).toMatchObject({ templateVersion: 1 });
  await seedBank(db, from, [{ ...TEMPLATE, version: 2 }], 'other');
  expect(await itemBody(db, 'deck/sum', 2)).toMatchObject({ templateVersion: 2 });
  expect(await itemBody(db, 'deck/sum', 1)).toMatchObject({ templateVersion: 1 });
});
