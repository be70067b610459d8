import Sqlite from 'better-sqlite3';
import { migrationNames } from './migrate';

/** The migrations that a database does not have yet. */
export function pendingMigrations(path: string): string[] {
  const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const applied = sqlite.prepare('SELECT migration_name FROM _prisma_migrations').pluck().all();
    return migrationNames().filter((name) => !applied.includes(name));
  } finally {
    sqlite.close();
  }
}
