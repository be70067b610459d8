import { statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listBackups } from './backups/list-backups';
import { damageOf } from './damage';
import { migrationNames } from './migrate';
import { migrateSafely } from './migrate-safely';
import { quickCheck } from './quick-check';
import { testDatabaseFile } from './test-database';

const NOW = new Date('2026-11-23T12:00:00Z');

test('a new database and one that is up to date are not backed up', () => {
  const path = testDatabaseFile();
  expect(migrateSafely(path, NOW)).toEqual({ ok: true, value: [] });
  const made = migrateSafely(`${dirname(path)}/new.db`, NOW);
  expect(made).toEqual({ ok: true, value: migrationNames() });
  expect(listBackups(path)).toEqual([]);
});

test('a database that is to be migrated is backed up as it was before', () => {
  const path = testDatabaseFile();
  const last = migrationNames().at(-1)!;
  // As if the last migration had not been there yet.
  const sqlite = new Sqlite(path);
  const forget = sqlite.prepare('DELETE FROM _prisma_migrations WHERE migration_name = ?');
  forget.run(last);
  sqlite.close();
  try {
    migrateSafely(path, NOW);
  } catch {
    // What it would make is there already.
  }
  const [backup] = listBackups(path);
  expect(backup?.file).toMatch(/-migration\.db$/);
  const names = new Sqlite(backup!.file, { readonly: true })
    .prepare('SELECT migration_name FROM _prisma_migrations')
    .pluck()
    .all();
  expect(names).toEqual(migrationNames().slice(0, -1));
});

test('damage is told from other errors, also where it is wrapped', () => {
  const path = testDatabaseFile();
  expect(quickCheck(path)).toBeNull();
  truncateSync(path, statSync(path).size - 4096);
  expect(quickCheck(path)).toMatch(/\w/);
  writeFileSync(path, 'no database at all, but text that is long enough to be one'.repeat(100));
  expect(quickCheck(path)).toBe('file is not a database');
  expect(damageOf(new Error('a disk'))).toBeNull();
});
