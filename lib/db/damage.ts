import { sqliteCode } from './sqlite-code';

/** What SQLite says of a damaged file, in a line; null for any other error. */
export function damageOf(thrown: unknown): string | null {
  const code = sqliteCode(thrown);
  if (code?.startsWith('SQLITE_NOTADB')) return 'file is not a database';
  return code?.startsWith('SQLITE_CORRUPT') ? 'database disk image is malformed' : null;
}
