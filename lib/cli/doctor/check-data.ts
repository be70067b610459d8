import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { backupState } from '../../db/backups/backup-state';
import { damageAdvice } from '../../db/backups/newest-good';
import { damageOf } from '../../db/damage';
import { pendingMigrations } from '../../db/pending-migrations';
import { quickCheck } from '../../db/quick-check';
import { secretFile } from '../../db/secret';
import { type Finding, good, warning, wrong } from './finding';

const DAY = 24 * 3_600_000;

/** The database's file: there, ours to write, up to date and sound; each check only where the last passed. */
export function checkDatabase(path: string): Finding[] {
  if (!existsSync(path)) {
    return [warning('database', `There is none at ${path} yet; "npm start" makes it.`)];
  }
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch {
    return [wrong('database', `${path} may not be read and written by this user.`)];
  }
  const found = [good('database', `${path}, ${(statSync(path).size / 1e6).toFixed(1)} MB`)];
  try {
    const pending = pendingMigrations(path);
    const names = pending.join(', ');
    found.push(
      pending.length === 0
        ? good('migrations', 'all applied')
        : warning('migrations', `${names} not applied; "npm start" does it, with a backup before.`),
    );
  } catch (error) {
    return [...found, wrong('integrity', damageAdvice(path, damageOf(error) ?? String(error)))];
  }
  const damage = quickCheck(path);
  const sound =
    damage === null ? good('integrity', 'ok') : wrong('integrity', damageAdvice(path, damage));
  return [...found, sound];
}

export function checkSecret(database: string): Finding {
  const file = secretFile(database);
  if (!existsSync(file))
    return warning('secret', `There is none at ${file} yet; the first start makes it.`);
  const mode = statSync(file).mode & 0o777;
  return (mode & 0o077) === 0
    ? good('secret', `${file}, for its owner alone`)
    : wrong('secret', `Others can read ${file} (mode ${mode.toString(8)}); run: chmod 600 ${file}`);
}

export function checkBackups(database: string, now: Date): Finding {
  if (!existsSync(database)) return good('backups', 'nothing to back up yet');
  const { count, newest } = backupState(database);
  if (newest === null)
    return warning('backups', 'There is no sound one yet; the running app takes one.');
  const days = (+now - +newest) / DAY;
  const told = `${count}, the newest sound one ${days.toFixed(1)} days old`;
  return days < 2
    ? good('backups', told)
    : warning('backups', `${told}; the app takes one a day while it runs.`);
}
