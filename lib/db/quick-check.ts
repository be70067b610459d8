import Sqlite from 'better-sqlite3';
import { damageOf } from './damage';

/**
 * SQLite's quick check of a database file, over a connection of its own: null where it is sound, else
 * what is wrong in a line. The app may go on meanwhile.
 */
export function quickCheck(path: string): string | null {
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
    const found = sqlite.pragma('quick_check(1)', { simple: true }) as string;
    return found === 'ok' ? null : found.replace(/\s+/g, ' ').trim();
  } catch (error) {
    const damage = damageOf(error);
    if (damage === null) throw error;
    return damage;
  } finally {
    sqlite?.close();
  }
}
