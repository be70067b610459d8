import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import type { Interchange } from '../../../bank/formats/interchange';
import { type ForeignRow, readForeignFile } from '../../../db/foreign-file';
import { writePackage } from './write-package';

const DECK: Interchange = {
  ...{ title: 'Words', description: '', notes: [], templates: [], cards: [] },
  concepts: [{ id: 'word', title: 'Word', prerequisites: [], summary: 'A word.' }],
  items: ['test', '今日', '![](media:a.png)'].map((front, at) => ({
    ...{ kind: 'flashcard', id: `word-${at}`, concepts: ['word'], front, back: 'back' },
  })),
  media: [{ name: 'a.png', bytes: () => Uint8Array.of(1, 2, 3) }],
};

/** The files of a deck's package, and the rows of a table of its collection. */
function written(deck: Interchange) {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-package-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'deck.apkg');
  writePackage(path, deck, { deckName: 'words', folder, now: new Date('2026-03-02T10:00:00Z') });
  const files = unzipSync(readFileSync(path));
  const collection = join(folder, 'opened.anki2');
  writeFileSync(collection, files['collection.anki2']!);
  const rows = (sql: string): ForeignRow[] =>
    readForeignFile(collection, (file) => [...file.rows(sql)]);
  return { files, rows };
}

test('notes have the checksums and the order that Anki gives them', () => {
  const { rows } = written(DECK);
  // The first two are vectors of Anki's own tests (rslib/src/notes/mod.rs, test_field_checksum).
  expect(rows('SELECT csum FROM notes ORDER BY id').slice(0, 2)).toEqual([
    { csum: 2840236005 },
    { csum: 1464653051 },
  ]);
  expect(rows('SELECT sfld FROM notes ORDER BY id')).toEqual([
    { sfld: 'test' },
    { sfld: '今日' },
    { sfld: ' a.png ' },
  ]);
});

test('what Anki asks of a package is there: each name once, each card’s note, deck and note type', () => {
  const { files, rows } = written(DECK);
  expect(JSON.parse(strFromU8(files.media!))).toEqual({ 0: 'a.png' });
  expect([...files['0']!]).toEqual([1, 2, 3]);
  const [notes] = rows('SELECT count(*) AS all_of, count(DISTINCT guid) AS guids FROM notes');
  expect(notes).toEqual({ all_of: 3, guids: 3 });
  const [col] = rows('SELECT ver, models, decks, dconf FROM col');
  const [models, decks] = [col!.models, col!.decks].map((json) =>
    Object.keys(JSON.parse(String(json)) as object),
  );
  expect(col!.ver).toBe(11);
  const used = rows('SELECT DISTINCT mid, did FROM cards JOIN notes ON notes.id = nid');
  for (const { mid, did } of used) {
    expect(models).toContain(String(mid));
    expect(decks).toContain(String(did));
  }
});

// The fields without a default in rslib/src/{notetype,decks,deckconfig}/schema11.rs: Anki refuses what lacks one.
const WANTED = {
  models: ['id', 'name', 'type', 'mod', 'usn', 'sortf', 'did', 'tmpls', 'flds', 'css'],
  decks: [
    ...['id', 'name', 'usn', 'lrnToday', 'revToday', 'newToday', 'timeToday', 'collapsed', 'dyn'],
    'conf',
  ],
  dconf: ['id', 'mod', 'name', 'usn', 'maxTaken', 'autoplay', 'timer', 'new', 'rev', 'lapse'],
};

test.each(Object.entries(WANTED))(
  '%s have every field that Anki reads without a default',
  (column, wanted) => {
    const [col] = written(DECK).rows(`SELECT ${column} AS json FROM col`);
    const entries = Object.values(JSON.parse(String(col!.json)) as Record<string, object>);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(Object.keys(entry)).toEqual(expect.arrayContaining(wanted));
  },
);
