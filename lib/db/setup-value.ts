import Sqlite from 'better-sqlite3';

/**
 * What the set-up noted in the database file at `path` under `key`, or null; the file has to be
 * migrated. Past Prisma, because every start asks and has to be quick.
 */
export function setupValue(path: string, key: string): string | null {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    const row = sqlite.prepare('SELECT value FROM Setup WHERE key = ?').pluck().get(key);
    return (row as string | undefined) ?? null;
  } finally {
    sqlite.close();
  }
}
