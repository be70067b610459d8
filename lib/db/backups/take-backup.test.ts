import {
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { testDatabaseFile } from '../test-database';
import { backupName, takenAt } from './backup-name';
import { listBackups } from './list-backups';
import { damageAdvice, newestGood } from './newest-good';
import { isBackedUp, takeBackup } from './take-backup';

const AT = new Date('2026-11-23T04:08:12.345Z');
const DAY = 24 * 3_600_000;

function taken(path: string, at: Date) {
  const result = takeBackup(path, at, 'daily');
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

test('a backup’s name tells its instant, and other files are none', () => {
  const name = backupName('/data/recurrent.db', AT, 'start');
  expect(name).toBe('recurrent-20261123T040812345Z-start.db');
  expect(takenAt('/data/recurrent.db', name)).toEqual(AT);
  for (const other of [`${name}.partial-12`, 'README.txt', name.replace('recurrent', 'other')]) {
    expect(takenAt('/data/recurrent.db', other)).toBeNull();
  }
  expect(takenAt('/data/recurrent.db', name.replace('1123', '1399'))).toBeNull();
});

test('a backup lies beside the database, is for its owner alone, and names the secret’s file', () => {
  const path = testDatabaseFile();
  const { file, reviews, deleted } = taken(path, AT);
  expect([reviews, deleted]).toEqual([0, []]);
  expect(dirname(file)).toBe(join(dirname(path), 'backups'));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  const described = readFileSync(join(dirname(file), 'README.txt'), 'utf8');
  expect(described).toContain(join(dirname(path), 'secret'));
});

test('a new backup takes the superfluous ones along, and what a killed one left half written', () => {
  const path = testDatabaseFile();
  const old = [20, 19, 18].map((days) => taken(path, new Date(+AT - days * DAY)).file);
  const partial = join(dirname(old[0]!), 'recurrent-x.db.partial-4194999');
  writeFileSync(partial, 'half');
  // A Tuesday, a Wednesday and a Thursday of one week.
  expect(taken(path, AT).deleted).toEqual([old[0], old[1]].reverse());
  expect(existsSync(partial)).toBe(false);
  expect(listBackups(path)).toHaveLength(2);
});

test('what was written since the newest backup is known', () => {
  const path = testDatabaseFile();
  expect(isBackedUp(path)).toBe(false);
  taken(path, new Date(Date.now() + 1_000));
  expect(isBackedUp(path)).toBe(true);
  utimesSync(path, new Date(), new Date(Date.now() + 5_000));
  expect(isBackedUp(path)).toBe(false);
});

test('a damaged database is not backed up, and nothing is deleted for it', () => {
  const path = testDatabaseFile();
  for (const days of [20, 19]) taken(path, new Date(+AT - days * DAY));
  truncateSync(path, statSync(path).size - 8192);
  const failed = takeBackup(path, AT, 'daily');
  expect(failed.ok).toBe(false);
  expect(listBackups(path)).toHaveLength(2);
});

test('for a damaged database the newest good backup is offered, with the line that restores it', () => {
  const path = testDatabaseFile();
  const [good, bad] = [2, 1].map((days) => taken(path, new Date(+AT - days * DAY)).file);
  expect(newestGood(path)?.file).toBe(bad);
  truncateSync(bad!, statSync(bad!).size - 4096);
  expect(newestGood(path)?.file).toBe(good);
  const advice = damageAdvice(path, 'it is cut short');
  expect(advice).toContain(`npm run -s recurrent -- restore ${good}`);
  expect(advice).toContain('2026-11-21 04:08 UTC and has 0 reviews');
  new Sqlite(good!).exec('DROP TABLE Card').close();
  expect(damageAdvice(path, 'it is cut short')).toContain('There is no good backup');
});
