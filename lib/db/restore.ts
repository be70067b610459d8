import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { err, ok, type Result } from '../result';
import { copyInto } from './backup';
import { type Checked, checkedFile } from './checked-file';
import { migrate } from './migrate';
import { syncFile } from './sync-file';

export interface Restored extends Checked {
  /** Where the database that was replaced is kept; null where there was none. */
  readonly kept: string | null;
}

/**
 * Puts the backup in `source` in the place of the database file at `path`. It is checked, copied and
 * migrated beside it first and then takes the name in one step, so that there is a whole database at
 * every moment; the one that is replaced is kept under a name with `suffix`.
 */
export function restore(source: string, path: string, suffix: string): Result<Restored, string> {
  const checked = checkedFile(source);
  if (!checked.ok) return err(`${source} cannot be restored: ${checked.error}.`);
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.restoring-${process.pid}`;
  try {
    copyInto(source, partial);
    const migrated = migrate(partial);
    if (!migrated.ok) return migrated;
    settle(partial);
    syncFile(partial);
    if (existsSync(path) && !settle(path)) {
      return err('The database is in use: stop the app, and restore then.');
    }
    const kept = existsSync(path) ? keep(path, `${path}.${suffix}`) : null;
    renameSync(partial, path);
    syncFile(dirname(path));
    return ok({ ...checked.value, kept });
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(partial + end, { force: true });
  }
}

/**
 * Brings everything into the one file and gives up its WAL, which SQLite does only for the last to have
 * it open: false where another process has. A file too damaged for that is left as it is.
 */
function settle(path: string): boolean {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(path, { timeout: 0 });
    sqlite.pragma('journal_mode = DELETE');
    return true;
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    return !error.code.startsWith('SQLITE_BUSY');
  } finally {
    sqlite?.close();
  }
}

/** Gives a database a second name, so that the first can go to another; a damaged one's WAL goes along. */
function keep(path: string, kept: string): string {
  try {
    linkSync(path, kept);
  } catch {
    // Not every file system knows second names.
    copyFileSync(path, kept);
  }
  for (const end of ['-wal', '-shm']) {
    if (existsSync(path + end)) renameSync(path + end, kept + end);
  }
  return kept;
}
