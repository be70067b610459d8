import { readFileSync, statSync } from 'node:fs';
import { readDeckFile } from '../../bank/formats/deck-file/read-deck-file';
import type { Archive } from '../../bank/formats/zip/archive';
import { err, ok, type Result } from '../../result';
import { LIMITS } from './limits';
import type { OpenFile } from './open-file';
import { Unreadable } from './unreadable';
import type { Zip } from './zip/open-zip';
import { unpack } from './zip/unpack';

/** Reads a file of every format but Anki's. */
export function readTextFile(
  path: string,
  name: string,
  zip: Zip | null,
): Result<OpenFile, string> {
  if (zip) return readArchive(archiveOf(zip));
  const { size } = statSync(path);
  if (size > LIMITS.text) {
    return err(
      `A file of text may have ${LIMITS.text >> 20} MB, and this one has ${Math.ceil(size / (1 << 20))}.`,
    );
  }
  return readText(readFileSync(path), name);
}

function readArchive(archive: Archive): Result<OpenFile, string> {
  const has = (name: string) =>
    archive.names.some((path) => path === name || path.endsWith(`/${name}`));
  if (has('deck.yaml')) return named('deck file', readDeckFile(archive));
  return err(
    'The archive is of no kind that we know: it holds neither a collection of Anki nor a deck file nor a package of QTI.',
  );
}

function readText(bytes: Uint8Array, name: string): Result<OpenFile, string> {
  return err(`${name} (${bytes.length} bytes) is of no format that we know.`);
}

function named(
  format: string,
  read: Result<Omit<OpenFile, 'format'>, string>,
): Result<OpenFile, string> {
  return read.ok ? ok({ ...read.value, format }) : read;
}

/** The same archive as the readers of text formats take one, still read from the disk piece by piece. */
function archiveOf(zip: Zip): Archive {
  return {
    names: [...zip.entries.keys()].filter((name) => !name.endsWith('/')),
    read(name) {
      const entry = zip.entries.get(name);
      if (!entry) return err(`“${name}” is not in the archive.`);
      const pieces: Uint8Array[] = [];
      try {
        unpack(zip, entry, LIMITS.text, (piece) => pieces.push(piece.slice()));
      } catch (error) {
        if (error instanceof Unreadable) return err(error.message);
        throw error;
      }
      return ok(Buffer.concat(pieces));
    },
  };
}
