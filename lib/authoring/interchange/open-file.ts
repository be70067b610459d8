import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCollection } from '../../bank/formats/anki/read-collection';
import { err, type Result } from '../../result';
import { isAnkiPackage, openPackage } from './anki/open-package';
import { readSqliteCollection } from './anki/sqlite-collection';
import type { ReadFile } from './import/make-plan';
import { LIMITS } from './limits';
import { readTextFile } from './text-formats';
import { Unreadable } from './unreadable';
import { openZip, type Zip } from './zip/open-zip';

/** A file of any format that we know, read but for its media, which are read as they are wanted. */
export interface OpenFile extends ReadFile {
  /** What the format is called, such as "Anki package". */
  readonly format: string;
}

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
  let zip: Zip | null = null;
  try {
    const { size } = statSync(path);
    if (size === 0) return err('The file is empty.');
    if (size > LIMITS.file)
      return err(`The file is over ${LIMITS.file >> 20} MB, the most we take.`);
    const head = headOf(path);
    if (head.startsWith('SQLite format 3\0')) {
      const read = readCollection(readSqliteCollection(path));
      return await work({ ...read, deck: { ...read.deck, media: [] }, format: 'Anki collection' });
    }
    if (head.startsWith('PK')) {
      zip = openZip(path);
      if (isAnkiPackage(zip)) return await work(ankiFile(zip, folder));
    }
    const read = readTextFile(path, name, zip);
    return read.ok ? await work(read.value) : read;
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message);
    throw error;
  } finally {
    zip?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function ankiFile(zip: Zip, folder: string): OpenFile {
  const unpacked = openPackage(zip);
  const read = readCollection(readSqliteCollection(unpacked.collection(folder)));
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
