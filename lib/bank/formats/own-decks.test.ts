import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../result';
import type { Deck } from '../deck';
import { parseContent } from '../parse-content';
import { readCsv } from './csv/read-csv';
import { writeCsv } from './csv/write-csv';
import { readDeckFile } from './deck-file/read-deck-file';
import { writeDeckFile } from './deck-file/write-deck-file';
import { readGift } from './gift/read-gift';
import { writeGift } from './gift/write-gift';
import type { Interchange, Read } from './interchange';
import { readMoodle } from './moodle/read-moodle';
import { writeMoodle } from './moodle/write-moodle';
import { readQti } from './qti/read-qti';
import { writeQti } from './qti/write-qti';
import { deckOf } from './shared/testing/any-deck';
import { carriedBy } from './shared/testing/carried';
import type { Archive } from './zip/archive';
import { archiveOf } from './zip/testing/archive-of';

const files = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.slice('content/'.length), text: readFileSync(path, 'utf8') }));
const drills = readdirSync('content/drills').map((name) => name.replace('.formula', ''));
const content = parseContent(files, drills);
const { decks, concepts } = content.ok ? content.value : { decks: [], concepts: [] };
/** Drills stay behind: their variants are tried elsewhere. */
const carriedOf = ({ items }: Deck) => items.filter(({ kind }) => kind !== 'drill');
const some = decks.filter((deck) => carriedOf(deck).length > 0);

const inArchive = (bytes: Uint8Array, read: (archive: Archive) => Result<Read, string>) => {
  const archive = archiveOf(bytes);
  return archive.ok ? read(archive.value) : archive;
};

const FORMATS: readonly [string, (deck: Interchange) => Result<Read, string>][] = [
  ['deck files', (deck) => inArchive(writeDeckFile(deck).bytes, readDeckFile)],
  ['CSV', (deck) => readCsv(writeCsv(deck).text)],
  ['GIFT', (deck) => readGift(writeGift(deck).text)],
  ['Moodle XML', (deck) => readMoodle(writeMoodle(deck).text)],
  ['QTI 2.1', (deck) => inArchive(writeQti(deck).bytes, readQti)],
];

describe.each(FORMATS)('our own decks, written as %s and read again', (_, through) => {
  test.each(some.map((deck) => [deck.name, deck] as const))(
    'have every card of %s, showing the same and about the same',
    (_name, whole) => {
      const { title } = whole;
      const carried = carriedOf(whole);
      const deck = { ...deckOf([], { title, concepts }), items: carried };
      const read = through(deck);
      if (!read.ok) throw new Error(read.error);
      expect(read.value.skipped).toEqual([]);
      expect(read.value.deck.title ?? title).toBe(title);
      expect(read.value.deck.items.map(carriedBy)).toEqual(carried.map(carriedBy));
      expect(read.value.deck.items.map((item) => item.concepts)).toEqual(
        carried.map((item) => item.concepts),
      );
    },
  );
});

test('there are decks to try', () => {
  expect(some.length).toBeGreaterThan(1);
});
