import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCollection } from '../../bank/formats/anki/read-collection';
import { err, ok, type Result } from '../../result';
import { isAnkiPackage, openPackage } from './anki/open-package';
import { withSqliteCollection } from './anki/sqlite-collection';
import { LIMITS } from './limits';
import type { OpenFile } from './opened-file';
import { readTextFile } from './text-formats';
import { Unreadable } from './unreadable';
import { openZip, type Zip } from './zip/open-zip';

/**
 * Opens a file for the time of some work. Its format is told by what it holds, and by its name only where
 * that leaves a choice. What cannot be read is one line that says why.
 *
 * @param name what the file is called by whoever sends it
 */
export async function withFile<T>(
  path: string,
  name: string,
  work: (file: OpenFile) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-import-'));
  const ends: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const file = openFile(path, name, folder, (end) => ends.unshift(end));
    return file.ok ? await work(file.value) : file;
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message);
    throw error;
  } finally {
    for (const end of ends) end();
  }
}

/**
 * The file itself. Throws Unreadable where it cannot be read, also later, when its media are.
 *
 * @param folder for what has to be unpacked meanwhile
 * @param atEnd takes what is to be done when the file is not wanted any more
 */
export function openFile(
  path: string,
  name: string,
  folder: string,
  atEnd: (end: () => void) => void,
): Result<OpenFile, string> {
  const { size } = statSync(path);
  if (size === 0) return err('The file is empty.');
  if (size > LIMITS.file) return err(`The file is over ${LIMITS.file >> 20} MB, the most we take.`);
  const head = headOf(path);
  if (head.startsWith('SQLite format 3\0')) {
    const copy = join(folder, 'collection.sqlite');
    copyFileSync(path, copy);
    const { deck, skipped } = withSqliteCollection(copy, readCollection);
    return ok({ deck: { ...deck, media: [] }, skipped, format: 'Anki collection' });
  }
  const zip = head.startsWith('PK') ? openZip(path) : null;
  if (zip) atEnd(zip.close);
  return zip && isAnkiPackage(zip) ? ok(ankiFile(zip, folder)) : readTextFile(path, name, zip);
}

function ankiFile(zip: Zip, folder: string): OpenFile {
  const unpacked = openPackage(zip);
  const read = withSqliteCollection(unpacked.collection(folder), readCollection);
  const { media, skipped } = unpacked.media();
  return {
    deck: { ...read.deck, media },
    skipped: [...read.skipped, ...skipped],
    format: 'Anki package',
  };
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, 16, 0));
  } finally {
    closeSync(file);
  }
}
