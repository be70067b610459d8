import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/db/client';
import { testDatabaseFile } from '../../lib/db/test-database';
import { troubleReply } from './trouble';

test('a locked database is a 503 with a sentence and when to come back, through all that wraps it', async () => {
  const path = testDatabaseFile();
  const db = openDatabase(path);
  const other = new Sqlite(path);
  other.exec('BEGIN IMMEDIATE');
  const told = await db
    .$transaction((tx) => tx.setup.create({ data: { key: 'a', value: '' } }))
    .catch((error: unknown) => troubleReply(error, 'abc'));
  other.close();
  await db.$disconnect();
  const reply = told as Response;
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await reply.json()).toMatchObject({
    message: 'The database is busy just now. Please try again in a moment. (abc)',
  });
});

test('a full disk is said, and a bug is told by its number alone', async () => {
  const full = Object.assign(new Error('write'), { code: 'SQLITE_FULL' });
  expect(troubleReply(full, 'abc').status).toBe(503);
  const bug = troubleReply(new TypeError('secret of ada'), 'abc');
  expect(bug.status).toBe(500);
  expect(await bug.text()).not.toContain('ada');
});
