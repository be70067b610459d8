import { AsyncLocalStorage } from 'node:async_hooks';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from './client';
import { PATIENCE } from './patience';
import { sqliteCode } from './sqlite-code';
import { testDatabase, testDatabaseFile } from './test-database';

test('a race of 2,000 writes with transactions that roll back loses none of those acknowledged', async () => {
  const db = testDatabase();
  const acknowledged = new Set<string>();
  const undone = new Error('rolled back on purpose');

  const write = async (key: string) => {
    await db.setup.create({ data: { key, value: '' } });
    acknowledged.add(key);
  };
  const transaction = async (key: string, fails: boolean) => {
    const work = db.$transaction(async (tx) => {
      await tx.setup.create({ data: { key: `${key}-a`, value: '' } });
      await new Promise((resolve) => setImmediate(resolve));
      await tx.setup.create({ data: { key: `${key}-b`, value: '' } });
      if (fails) throw undone;
    });
    if (fails) return expect(work).rejects.toBe(undone);
    await work;
    acknowledged.add(`${key}-a`).add(`${key}-b`);
  };

  // Ten writers and ten transactors go on at once, so that writes are issued while transactions are open.
  const inSequence = async (
    worker: number,
    count: number,
    work: (key: string, i: number) => Promise<void>,
  ) => {
    for (let i = 0; i < count; i++) await work(`${worker}-${i}`, i);
  };
  const workers = Array.from({ length: 10 }, (_, worker) => [
    inSequence(worker, 100, (key) => write(`write-${key}`)),
    inSequence(worker, 50, (key, i) => transaction(`transaction-${key}`, i % 2 === 0)),
  ]);
  await Promise.all(workers.flat());

  const stored = await db.setup.findMany({ select: { key: true } });
  expect(new Set(stored.map(({ key }) => key))).toEqual(acknowledged);
  expect(acknowledged.size).toBe(1_000 + 250 * 2);
});

test('a call left over from a transaction that has ended waits for its turn', async () => {
  const db = testDatabase();
  let leftOver: Promise<unknown> | undefined;
  await db.$transaction(async () => {
    leftOver = new Promise((resolve) => setTimeout(resolve, 20)).then(() =>
      db.setup.create({ data: { key: 'left-over', value: '' } }),
    );
  });
  const rolledBack = db.$transaction(async (tx) => {
    await tx.setup.create({ data: { key: 'rolled-back', value: '' } });
    await new Promise((resolve) => setTimeout(resolve, 60));
    throw new Error('no');
  });
  await expect(rolledBack).rejects.toThrow('no');
  await leftOver;
  expect((await db.setup.findMany()).map(({ key }) => key)).toEqual(['left-over']);
});

test('a list of operations given to $transaction is done as one', async () => {
  const db = testDatabase();
  const create = (key: string) => db.setup.create({ data: { key, value: '' } });
  await db.$transaction([create('a'), create('b')]);
  await expect(db.$transaction([create('c'), create('a')])).rejects.toThrow();
  expect((await db.setup.findMany()).map(({ key }) => key)).toEqual(['a', 'b']);
});

test('a transaction holds the write lock from its start, so that what it read still stands', async () => {
  const path = testDatabaseFile();
  const db = openDatabase(path);
  const other = new Sqlite(path, { timeout: 0 });
  const write = () => other.exec("INSERT INTO Setup (key, value) VALUES ('other', '')");
  await db.$transaction(async (tx) => {
    await tx.setup.findMany();
    expect(write).toThrow('database is locked');
    await tx.setup.create({ data: { key: 'mine', value: '' } });
  });
  write();
  expect(await db.setup.count()).toBe(2);
  other.close();
  await db.$disconnect();
});

test('a connection writes through to the disk, in WAL mode, and minds foreign keys', async () => {
  const db = testDatabase();
  const pragma = async (name: string) =>
    Object.values((await db.$queryRawUnsafe<object[]>(`PRAGMA ${name}`))[0]!)[0];
  expect(await pragma('journal_mode')).toBe('wal');
  expect(Number(await pragma('synchronous'))).toBe(2);
  expect(Number(await pragma('foreign_keys'))).toBe(1);
});

test('transactions that wait are committed together, and one that fails takes none along', async () => {
  const db = testDatabase();
  const create = (key: string, fails = false) =>
    db.$transaction(async (tx) => {
      await tx.setup.create({ data: { key, value: '' } });
      if (fails) throw new Error(`not ${key}`);
      return key;
    });
  const [a, b, c, again] = await Promise.allSettled([
    ...[create('a'), create('b', true), create('c'), create('a')],
  ]);
  expect([a, c].map((done) => done?.status === 'fulfilled' && done.value)).toEqual(['a', 'c']);
  expect([b, again].map((done) => done?.status)).toEqual(['rejected', 'rejected']);
  expect((await db.setup.findMany()).map(({ key }) => key)).toEqual(['a', 'c']);
});

test('where the commit fails, nobody who waited for it is told that it was done', async () => {
  const db = testDatabase();
  const learner = { id: 'ada', zone: 'UTC', settings: {}, createdAt: new Date() };
  const done = await Promise.allSettled([
    db.$transaction((tx) =>
      tx.learner.create({ data: { ...learner, lastAnswerAt: learner.createdAt } }),
    ),
    db.$transaction(async (tx) => {
      // Foreign keys are then looked at when it is committed, and not before.
      await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.$executeRaw`INSERT INTO Adoption (learnerId, deckId, at) VALUES ('bob', 'none', '')`;
    }),
    db.$transaction((tx) => tx.setup.create({ data: { key: 'c', value: '' } })),
  ]);
  expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect([await db.learner.count(), await db.setup.count()]).toEqual([0, 0]);
  // What failed leaves nothing open.
  await db.$transaction((tx) => tx.setup.create({ data: { key: 'd', value: '' } }));
  expect(await db.setup.count()).toBe(1);
});

test('work in a transaction keeps the async context that it was asked for in', async () => {
  const db = testDatabase();
  const context = new AsyncLocalStorage<string>();
  const inContext = (name: string) =>
    context.run(name, () => db.$transaction(async () => context.getStore()));
  expect(await Promise.all(['a', 'b', 'c'].map(inContext))).toEqual(['a', 'b', 'c']);
});

test('another process’s lock is waited for without holding up this one, and then told', async () => {
  const path = testDatabaseFile();
  const db = openDatabase(path);
  const other = new Sqlite(path);
  other.exec('BEGIN IMMEDIATE');
  let beats = 0;
  const beating = setInterval(() => beats++, 10);
  const write = (key: string) => db.setup.create({ data: { key, value: '' } });
  const waiting = [
    write('a'),
    db.$transaction((tx) => tx.setup.create({ data: { key: 'b', value: '' } })),
  ];
  while (beats < 6) await new Promise((resolve) => setTimeout(resolve, 10));
  other.exec('COMMIT');
  await Promise.all(waiting);

  other.exec('BEGIN IMMEDIATE');
  const ends: number[] = [];
  const refused = (key: string) => write(key).finally(() => ends.push(performance.now()));
  const told = await Promise.allSettled([refused('c'), refused('d'), refused('e')]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  for (const one of told) {
    expect(sqliteCode(one.status === 'rejected' && one.reason)).toBe('SQLITE_BUSY');
  }
  // One wait for all three: had each waited its own, they would have been told that long apart.
  expect(ends[2]! - ends[0]!).toBeLessThan(PATIENCE);
  clearInterval(beating);
  other.close();
  await write('f');
  expect(await db.setup.count()).toBe(3);
  await db.$disconnect();
});
