import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { readAiken } from '../../bank/formats/aiken/read-aiken';
import { readCsv } from '../../bank/formats/csv/read-csv';
import { readDeckFile } from '../../bank/formats/deck-file/read-deck-file';
import { readGift } from '../../bank/formats/gift/read-gift';
import type { Read } from '../../bank/formats/interchange';
import { readMoodle } from '../../bank/formats/moodle/read-moodle';
import { readQti, readQtiFile } from '../../bank/formats/qti/read-qti';
import { decodeText } from '../../bank/formats/shared/decode-text';
import type { Archive } from '../../bank/formats/zip/archive';
import { err, ok, type Result } from '../../result';
import { LIMITS } from './limits';
import type { OpenFile } from './opened-file';
import { Unreadable } from './unreadable';
import { gather } from './zip/gather';
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
  if (has('imsmanifest.xml')) return named('QTI package', readQti(archive));
  return err(
    'The archive is of no kind that we know: it holds neither a collection of Anki nor a deck file nor a package of QTI.',
  );
}

/** The text formats, each with what tells a file of it from the others', in the order in which they are asked. */
const TEXT_FORMATS: readonly TextFormat[] = [
  { format: 'QTI', fits: (text) => QTI_ROOTS.has(rootOf(text) ?? ''), read: readQtiFile },
  { format: 'Moodle XML', fits: (text) => rootOf(text) === 'quiz', read: readMoodle },
  {
    format: 'XML',
    fits: (text, ending) =>
      (ending === '.xml' || /^\s*<\?xml\b/.test(text)) && rootOf(text) !== null,
    read: (text) => err(`The file is XML, but its <${rootOf(text)}> is of no format that we know.`),
  },
  {
    format: 'text of Anki',
    fits: (text) => /^#(?:separator|html|columns):/m.test(text.slice(0, 500)),
    read: readCsv,
  },
  { format: 'CSV', fits: (_, ending) => ending === '.csv' || ending === '.tsv', read: readCsv },
  { format: 'GIFT', fits: (_, ending) => ending === '.gift', read: readGift },
  { format: 'Aiken', fits: isAiken, read: readAiken },
  { format: 'GIFT', fits: isGift, read: readGift },
  { format: 'CSV', fits: (text) => /[\t,;|]/.test(text), read: readCsv },
];

const QTI_ROOTS = new Set(['questestinterop', 'assessmentItem', 'assessmentTest']);

interface TextFormat {
  readonly format: string;
  readonly fits: (text: string, ending: string) => boolean;
  readonly read: (text: string) => Result<Read, string>;
}

function readText(bytes: Uint8Array, name: string): Result<OpenFile, string> {
  // Counted before anything is made of them: a million short rows take a gigabyte as rows.
  const lines = bytes.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);
  if (lines > LIMITS.lines) {
    return err(
      `The file has ${lines} lines; ${LIMITS.lines} is the most we take: split it into several.`,
    );
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const ending = extname(name).toLowerCase();
  const found = TEXT_FORMATS.find(({ fits }) => fits(text, ending));
  if (found) return named(found.format, found.read(text));
  return err(
    'The file is of no format that we know: Anki, CSV, GIFT, Aiken, Moodle XML, QTI or a deck file.',
  );
}

/** The name of an XML text's outermost element, without a prefix; null for a text that is no XML. */
function rootOf(text: string): string | null {
  const start = text
    .slice(0, 20_000)
    .replace(
      /^\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>|\s+)*/i,
      '',
    );
  return /^<(?:[\w-]+:)?([A-Za-z][\w-]*)/.exec(start)?.[1] ?? null;
}

function isAiken(text: string): boolean {
  return /^ANSWER\s*:\s*[A-Z]\s*$/im.test(text) && /^[A-Z][.)]\s/m.test(text);
}

/** An answer block in braces, or a title in double colons; cloze marks have two braces and a number. */
function isGift(text: string): boolean {
  return (
    /(?<![\\{])\{\s*(?:[=~#%]|T(?:RUE)?\s*[#}]|F(?:ALSE)?\s*[#}])/i.test(text) ||
    /^::[^:\n]+::/m.test(text)
  );
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
      try {
        const size = Math.min(entry.size, LIMITS.text);
        return ok(gather(size, (sink) => unpack(zip, entry, LIMITS.text, sink)));
      } catch (error) {
        if (error instanceof Unreadable) return err(error.message);
        throw error;
      }
    },
  };
}
