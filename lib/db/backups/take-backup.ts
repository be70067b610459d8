import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { err, ok, type Result } from '../../result';
import { backUp } from '../backup';
import type { Checked } from '../checked-file';
import { backupName, backupsFolder, type Occasion } from './backup-name';
import { describeBackups } from './describe-backups';
import { listBackups } from './list-backups';
import { superfluous } from './thinning';

export interface Taken extends Checked {
  readonly file: string;
  /** The older backups that were deleted. */
  readonly deleted: readonly string[];
}

/** Room in bytes that is left to the app itself. */
const SPARE = 50e6;

/**
 * Backs a database up into the folder beside it, checks the copy, and then deletes the backups that are
 * superfluous. Nothing is deleted where the new one could not be made.
 */
export function takeBackup(database: string, now: Date, occasion: Occasion): Result<Taken, string> {
  const folder = backupsFolder(database);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  clearPartial(folder);
  const problem = spaceProblem(database, folder);
  if (problem !== null) return err(problem);
  const file = join(folder, backupName(database, now, occasion));
  const written = copyTo(database, file);
  if (!written.ok) return written;
  writeFileSync(join(folder, 'README.txt'), describeBackups(database));
  return ok({ ...written.value, file, deleted: thin(database, now) });
}

function copyTo(database: string, file: string): Result<Checked, string> {
  try {
    return backUp(database, file);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return err(error.message);
    throw error;
  }
}

/** Whether anything was written to a database since its newest backup. */
export function isBackedUp(database: string): boolean {
  const [newest] = listBackups(database);
  if (!newest) return false;
  return [database, `${database}-wal`].every(
    (file) => !existsSync(file) || statSync(file).mtimeMs < +newest.at,
  );
}

function thin(database: string, now: Date): string[] {
  const backups = listBackups(database);
  const times = superfluous(
    backups.map(({ at }) => at),
    now,
  ).map(Number);
  const gone = backups.filter(({ at }) => times.includes(+at)).map(({ file }) => file);
  for (const file of gone) rmSync(file, { force: true });
  return gone;
}

/** What a backup that was killed left half written. */
function clearPartial(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(name.match(/\.partial-(\d+)$/)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function spaceProblem(database: string, folder: string): string | null {
  const { bavail, bsize } = statfsSync(folder);
  const needed = statSync(database).size + SPARE;
  if (bavail * bsize >= needed) return null;
  const [free, wanted] = [bavail * bsize, needed].map((bytes) => `${Math.ceil(bytes / 1e6)} MB`);
  return `there is too little room for it: ${free} are free and ${wanted} are needed`;
}
