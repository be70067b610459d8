import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { backUp } from './backup';
import { type Database, openDatabase } from './client';
import { appendEntry } from './repositories/log';
import { makeDeck, makeLearner, review } from './repositories/test-learner';
import { restore } from './restore';
import { testDatabaseFile } from './test-database';

let path: string;
let folder: string;
let target: string;
let db: Database;

beforeEach(async () => {
  path = testDatabaseFile();
  folder = dirname(path);
  target = join(folder, 'backup.db');
  db = openDatabase(path);
  await makeDeck(db);
  await makeLearner(db, 'ada');
  await appendEntry(db, review('r1', 'ada', 1));
});

const reviewsIn = (file: string) => {
  const sqlite = new Sqlite(file, { readonly: true });
  const ids = sqlite.prepare('SELECT id FROM LogEntry ORDER BY id').pluck().all();
  sqlite.close();
  return ids;
};

test('a backup of an open database has what is still in its WAL, and says what it holds', async () => {
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  const written = backUp(path, target);
  expect(written).toEqual({
    ok: true,
    value: { reviews: 1, cards: 2, bytes: statSync(target).size },
  });
  expect(reviewsIn(target)).toEqual(['r1']);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  await db.$disconnect();
});

test('a backup over the database itself is refused', async () => {
  const { ok } = backUp(path, join(folder, '.', 'test.db'));
  expect(ok).toBe(false);
  expect(reviewsIn(path)).toEqual(['r1']);
  await db.$disconnect();
});

test('restoring brings back what was, and keeps what it replaces', async () => {
  backUp(path, target);
  await appendEntry(db, review('r2', 'ada', 2));
  await db.$disconnect();
  const done = restore(target, path, 'replaced');
  expect(done).toMatchObject({ ok: true, value: { reviews: 1, kept: `${path}.replaced` } });
  expect(reviewsIn(path)).toEqual(['r1']);
  expect(reviewsIn(`${path}.replaced`)).toEqual(['r1', 'r2']);
  const again = openDatabase(path);
  await appendEntry(again, review('r3', 'ada', 2));
  await again.$disconnect();
});

test('a database that the app has open is not replaced', async () => {
  backUp(path, target);
  await appendEntry(db, review('r2', 'ada', 2));
  expect(restore(target, path, 'replaced')).toMatchObject({
    ok: false,
    error: expect.stringContaining('in use'),
  });
  expect(await db.logEntry.count()).toBe(2);
  expect(existsSync(`${path}.replaced`)).toBe(false);
  await db.$disconnect();
});

test('a backup is restored where there is no database, and where it is damaged', async () => {
  backUp(path, target);
  await db.$disconnect();
  const elsewhere = join(folder, 'elsewhere', 'new.db');
  expect(restore(target, elsewhere, 'replaced')).toMatchObject({ ok: true, value: { kept: null } });
  expect(reviewsIn(elsewhere)).toEqual(['r1']);

  writeFileSync(path, 'this is no database, and long enough to be looked at as one'.repeat(100));
  const damaged = readFileSync(path);
  expect(restore(target, path, 'replaced').ok).toBe(true);
  expect(reviewsIn(path)).toEqual(['r1']);
  expect(readFileSync(`${path}.replaced`)).toEqual(damaged);
});

test.each([
  ['is cut short', () => truncateSync(target, statSync(target).size - 4096)],
  ['is no database', () => writeFileSync(target, 'hello')],
  [
    'is of another program',
    () => new Sqlite(target).exec('ALTER TABLE Card RENAME TO Map').close(),
  ],
  [
    'is of a newer version',
    () => new Sqlite(target).exec(`UPDATE _prisma_migrations SET migration_name = '9'`).close(),
  ],
])('a backup that %s is refused, and the database stays as it is', async (_, damage) => {
  backUp(path, target);
  await appendEntry(db, review('r2', 'ada', 2));
  await db.$disconnect();
  damage();
  expect(restore(target, path, 'replaced').ok).toBe(false);
  expect(reviewsIn(path)).toEqual(['r1', 'r2']);
  expect(readdirSync(folder).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
});
