import { type Checked, checkedFile } from '../checked-file';
import { backupsFolder } from './backup-name';
import { type Backup, listBackups } from './list-backups';

export interface GoodBackup extends Backup {
  readonly contents: Checked;
}

/** The newest of a database's backups that is sound, checked now; null where there is none. */
export function newestGood(database: string): GoodBackup | null {
  for (const backup of listBackups(database)) {
    const checked = checkedFile(backup.file);
    if (checked.ok) return { ...backup, contents: checked.value };
  }
  return null;
}

/** What to tell whoever runs a server whose database is damaged: what is wrong, and the way back. */
export function damageAdvice(database: string, problem: string): string {
  const said = `The database ${database} is damaged: ${problem}.`;
  const good = newestGood(database);
  if (!good) {
    return `${said}\nThere is no good backup in ${backupsFolder(database)}; "recurrent restore FILE" takes one from elsewhere.`;
  }
  const { file, at, contents } = good;
  return `${said}
The newest good backup is of ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC and has ${contents.reviews} reviews. With the app stopped, this puts it back and keeps what it replaces:
    npm run -s recurrent -- restore ${file}`;
}
