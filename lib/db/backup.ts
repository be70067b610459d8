import {
  chmodSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { err, type Result } from '../result';
import { type Checked, checkedFile } from './checked-file';
import { syncFile } from './sync-file';

/**
 * Writes a copy of the database file at `path`, as it is at this moment, to `target`, which is replaced
 * only by a copy that was checked. The app may go on meanwhile. A copy of the file alone would miss what
 * is still in the WAL, so SQLite writes it (VACUUM INTO).
 */
export function backUp(path: string, target: string): Result<Checked, string> {
  if (existsSync(target) && realpathSync(target) === realpathSync(path)) {
    return err('That is the database itself; name another file.');
  }
  if (existsSync(target) && !statSync(target).isFile()) return err(`${target} is not a file.`);
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.partial-${process.pid}`;
  try {
    copyInto(path, partial);
    const checked = checkedFile(partial);
    if (!checked.ok) return err(`The copy is not sound: ${checked.error}`);
    // It holds what everyone wrote and the hashes of their passwords.
    chmodSync(partial, 0o600);
    syncFile(partial);
    renameSync(partial, target);
    syncFile(dirname(target));
    return checked;
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Writes a compact copy of a database, with all that its WAL holds, to a file that is not there yet. */
export function copyInto(path: string, target: string): void {
  rmSync(target, { force: true });
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    sqlite.prepare('VACUUM INTO ?').run(target);
  } finally {
    sqlite.close();
  }
}
