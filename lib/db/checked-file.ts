import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { err, ok, type Result } from '../result';
import { migrationNames } from './migrate';

/** What a sound database file holds. */
export interface Checked {
  /** Answers in the log, also those that were taken back. */
  readonly reviews: number;
  readonly cards: number;
  readonly bytes: number;
}

/** Checks that a file is a sound database of ours, and not of a newer version; says what it holds. */
export function checkedFile(path: string): Result<Checked, string> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return err('there is no such file');
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
    const problem = problemOf(sqlite);
    if (problem !== null) return err(problem);
    const count = (sql: string) => sqlite!.prepare(`SELECT count(*) FROM ${sql}`).pluck().get();
    return ok({
      reviews: count(`"LogEntry" WHERE "kind" = 'review'`) as number,
      cards: count('"Card"') as number,
      bytes: statSync(path).size,
    });
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return err(error.message);
    throw error;
  } finally {
    sqlite?.close();
  }
}

function problemOf(sqlite: Sqlite.Database): string | null {
  const found = sqlite.pragma('integrity_check', { simple: true }) as string;
  if (found !== 'ok') return found;
  const tables = sqlite.prepare('SELECT name FROM sqlite_master').pluck().all();
  if (!['Card', 'LogEntry', '_prisma_migrations'].every((name) => tables.includes(name))) {
    return 'it is a database, but not one of Recurrent';
  }
  if (sqlite.prepare('PRAGMA foreign_key_check').all().length > 0) return 'it has dangling rows';
  const applied = sqlite.prepare('SELECT migration_name FROM _prisma_migrations').pluck().all();
  const known = migrationNames();
  const newer = applied.filter((name) => !known.includes(name as string));
  return newer.length > 0 ? `it is of a newer version (${newer.join(', ')})` : null;
}
