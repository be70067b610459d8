import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { err, ok, type Result } from '../result';
import { PRAGMAS } from './connection';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** The table in which Prisma keeps what has been applied, as its own engine makes it. */
const APPLIED_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`;

/** The names of the migrations in `folder`, in the order in which they apply. */
export function migrationNames(folder = MIGRATIONS): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort();
}

/**
 * Brings the database file at `path` to the newest migration, making it where there is none, and gives
 * the names that it applied. All pending migrations are one transaction with the rows that record them,
 * which `prisma migrate deploy` does not do: a process killed in the middle leaves the database as it was.
 *
 * Fails where the database has a migration that this version of the code does not know.
 */
export function migrate(path: string, folder = MIGRATIONS): Result<string[], string> {
  mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Sqlite(path);
  try {
    sqlite.exec(PRAGMAS);
    // A migration that rebuilds a table drops the old one, which must not cascade; the check below
    // makes up for it. SQLite ignores this pragma inside a transaction, so it comes before.
    sqlite.pragma('foreign_keys = OFF');
    return sqlite.transaction(() => applyPending(sqlite, folder)).immediate();
  } finally {
    sqlite.close();
  }
}

function applyPending(sqlite: Sqlite.Database, folder: string): Result<string[], string> {
  sqlite.exec(APPLIED_TABLE);
  const applied = sqlite
    .prepare('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
    .pluck()
    .all() as string[];
  const known = migrationNames(folder);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return err(`The database was made by a newer version: it has ${unknown.join(', ')}.`);
  }
  const pending = known.filter((name) => !applied.includes(name));
  for (const name of pending) {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    sqlite.exec(sql);
    record(sqlite, name, sql);
  }
  const broken = sqlite.pragma('foreign_key_check') as { table: string }[];
  if (broken.length > 0) throw new Error(`Migrating left dangling rows in ${broken[0]!.table}.`);
  return ok(pending);
}

function record(sqlite: Sqlite.Database, name: string, sql: string) {
  const checksum = createHash('sha256').update(sql).digest('hex');
  sqlite
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%f+00:00'), strftime('%Y-%m-%dT%H:%M:%f+00:00'), 1)`,
    )
    .run(randomUUID(), checksum, name);
}
