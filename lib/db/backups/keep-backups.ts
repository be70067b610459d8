import { ok, type Result } from '../../result';
import { listBackups } from './list-backups';
import { isBackedUp, type Taken, takeBackup } from './take-backup';

const DAY = 24 * 3_600_000;

/**
 * Takes the backup that is wanted after a start, where anything was written since the newest one, or the
 * day's, where the newest one is a day old. Gives null where none is wanted.
 */
export function keepBackups(
  database: string,
  now: Date,
  occasion: 'start' | 'daily',
): Result<Taken | null, string> {
  const [newest] = listBackups(database);
  const isOld = !newest || +now - +newest.at >= DAY;
  const isWanted = !isBackedUp(database) && (occasion === 'start' || isOld);
  return isWanted ? takeBackup(database, now, occasion) : ok(null);
}
