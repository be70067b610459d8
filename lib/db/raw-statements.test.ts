import { beforeEach, expect, test } from 'vitest';
import type { Database, Store } from './client';
import { Prisma } from './generated/client';
import { appendEntry } from './repositories/log';
import { makeDeck, makeLearner, review } from './repositories/test-learner';
import { testDatabase } from './test-database';

let db: Database;

beforeEach(async () => {
  db = testDatabase();
  await makeDeck(db);
  await makeLearner(db, 'ada');
  await appendEntry(db, review('r1', 'ada', 1));
  await db.deck.update({
    where: { id: 'deck' },
    data: { withdrawn: true, createdAt: new Date(0) },
  });
});

const all = async (store: Store) => ({
  raw: [
    await store.$queryRaw`SELECT * FROM "Deck"`,
    await store.$queryRaw`SELECT * FROM "Learner"`,
    await store.$queryRaw`SELECT * FROM "Card" ORDER BY "id"`,
    await store.$queryRaw`SELECT * FROM "LogEntry"`,
    await store.$queryRaw`SELECT * FROM "ItemVersion" ORDER BY "itemId"`,
  ],
  modelled: [
    await store.deck.findMany(),
    await store.learner.findMany(),
    await store.card.findMany({ orderBy: { id: 'asc' } }),
    await store.logEntry.findMany(),
    await store.itemVersion.findMany({ orderBy: { itemId: 'asc' } }),
  ],
});

test('a row that a raw statement reads is the row that the client reads, in a transaction too', async () => {
  const outside = await all(db);
  expect(outside.raw).toEqual(outside.modelled);
  const inside = await db.$transaction(all);
  expect(inside.raw).toEqual(outside.modelled);
});

test('what a raw statement writes is what the client writes', async () => {
  const at = new Date('2026-03-01T12:34:56.789Z');
  await db.$executeRaw`UPDATE "Deck" SET "createdAt" = ${at}, "withdrawn" = ${false}, "link" = ${null}`;
  const [raw] = await db.$queryRaw<
    object[]
  >`SELECT "createdAt" || '' AS "at", "withdrawn" FROM "Deck"`;
  await db.deck.update({ where: { id: 'deck' }, data: { createdAt: at, withdrawn: false } });
  const [modelled] = await db.$queryRaw<
    object[]
  >`SELECT "createdAt" || '' AS "at", "withdrawn" FROM "Deck"`;
  expect(raw).toEqual(modelled);
  expect(await db.deck.findUnique({ where: { id: 'deck' } })).toMatchObject({ createdAt: at });
});

test('a raw statement sees what its transaction has written, and others do not before it is committed', async () => {
  const titles = (store: Store) => store.$queryRaw`SELECT "title" FROM "Deck"`;
  const failing = db.$transaction(async (tx) => {
    expect(await tx.$executeRaw`UPDATE "Deck" SET "title" = 'New' WHERE "id" = 'deck'`).toBe(1);
    expect(await titles(tx)).toEqual([{ title: 'New' }]);
    throw new Error('back');
  });
  await expect(failing).rejects.toThrow('back');
  expect(await titles(db)).toEqual([{ title: 'Deck' }]);
});

test('a raw statement may be given ready made, and one that fails tells why', async () => {
  const statement = Prisma.sql`SELECT "id" FROM "Item" WHERE "id" IN (${Prisma.join(['deck/a', 'x'])})`;
  expect(await db.$queryRaw(statement)).toEqual([{ id: 'deck/a' }]);
  await expect(db.$queryRaw`SELECT * FROM "Nothing"`).rejects.toThrow('no such table: Nothing');
});
