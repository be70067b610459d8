import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { err, type Result } from '../result';
import { takeBackup } from './backups/take-backup';
import { migrate, migrationNames } from './migrate';

/**
 * Migrates the database file at `path`, with a backup of it first where it holds anything and there is
 * something to migrate: what a migration does cannot be taken back otherwise. Without room for the backup
 * nothing is migrated.
 */
export function migrateSafely(path: string, now: Date): Result<string[], string> {
  if (isToBeMigrated(path)) {
    const taken = takeBackup(path, now, 'migration');
    if (!taken.ok) {
      return err(
        `The database is to be migrated, and the backup before it failed: ${taken.error}.`,
      );
    }
  }
  return migrate(path);
}

/** Whether a database is there, has migrations of ours, and not all of them. */
function isToBeMigrated(path: string): boolean {
  if (!existsSync(path)) return false;
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    const has = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'");
    if (has.get() === undefined) return false;
    const applied = sqlite.prepare('SELECT migration_name FROM _prisma_migrations').pluck().all();
    return applied.length > 0 && migrationNames().some((name) => !applied.includes(name));
  } finally {
    sqlite.close();
  }
}
