import { copyFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkpointApart } from './checkpoint-apart';
import { openDatabase } from './client';
import { testDatabaseFile } from './test-database';

/** How many rows the database's file has by itself, without its log of writes. */
function rowsInFile(path: string): number {
  copyFileSync(path, `${path}.copy`);
  const copy = new Sqlite(`${path}.copy`);
  const rows = copy.prepare('SELECT COUNT(*) FROM "Setup"').pluck().get();
  copy.close();
  return Number(rows);
}

test('what is written comes into the database’s file while the one who writes it goes on', async () => {
  const path = testDatabaseFile();
  const db = openDatabase(path);
  await db.setup.create({ data: { key: 'a', value: '' } });
  expect(rowsInFile(path)).toBe(0);
  const worker = checkpointApart(path);
  for (const [rows, key] of ['b', 'c'].entries()) {
    while (rowsInFile(path) <= rows) await sleep(20);
    await db.setup.create({ data: { key, value: '' } });
  }
  expect(await db.setup.count()).toBe(3);
  await worker.terminate();
  await db.$disconnect();
});
