import { basename, dirname, join } from 'node:path';

/** What a backup that takes itself is taken for. */
export type Occasion = 'start' | 'daily' | 'migration';

/** The folder in which a database's own backups lie. */
export function backupsFolder(database: string): string {
  return join(dirname(database), 'backups');
}

/** `recurrent-20261123T040812345Z-daily.db`: names sort as the instants do. */
export function backupName(database: string, at: Date, occasion: Occasion): string {
  return `${stem(database)}-${at.toISOString().replace(/[-:.]/g, '')}-${occasion}.db`;
}

/** When a backup was taken, by its name; null for a file that is none of this database. */
export function takenAt(database: string, name: string): Date | null {
  const prefix = `${stem(database)}-`;
  if (!name.startsWith(prefix)) return null;
  const parts = name
    .slice(prefix.length)
    .match(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(?:start|daily|migration)\.db$/);
  if (!parts) return null;
  const [year, month, day, hour, minute, second, milliseconds] = parts.slice(1);
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function stem(database: string): string {
  return basename(database).replace(/\.db$/, '');
}
