import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolder, takenAt } from './backup-name';

export interface Backup {
  readonly file: string;
  readonly at: Date;
}

/** The backups that a database took of itself, the newest first. */
export function listBackups(database: string): Backup[] {
  return namesIn(backupsFolder(database))
    .flatMap((name) => {
      const at = takenAt(database, name);
      return at ? [{ file: join(backupsFolder(database), name), at }] : [];
    })
    .sort((a, b) => +b.at - +a.at);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
