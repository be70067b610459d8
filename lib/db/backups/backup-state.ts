import { listBackups } from './list-backups';
import { newestGood } from './newest-good';

export interface BackupState {
  readonly count: number;
  /** The newest sound one's instant, null where there is none. */
  readonly newest: Date | null;
}

/** What backups a database has, the newest checked. */
export function backupState(database: string): BackupState {
  return { count: listBackups(database).length, newest: newestGood(database)?.at ?? null };
}
