import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from './client';
import { migrate } from './migrate';

let template: string | undefined;

/** A migrated database file of the test's own, deleted when the test is over. */
export function testDatabaseFile(): string {
  template ??= migratedOnce();
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'test.db');
  copyFileSync(template, path);
  return path;
}

/** The same, opened as the app opens it. */
export function testDatabase(): Database {
  const db = openDatabase(testDatabaseFile());
  onTestFinished(() => db.$disconnect());
  return db;
}

function migratedOnce(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-template-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'template.db');
  const migrated = migrate(path);
  if (!migrated.ok) throw new Error(migrated.error);
  // What is still in the WAL would be missing from a copy of the file alone.
  const sqlite = new Sqlite(path);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  return path;
}
