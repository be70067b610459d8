import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { MUTANTS, troubles } from '../../bank/formats/shared/testing/mutants';
import { err, type Result } from '../../result';
import { openFile } from './open-file';
import type { OpenFile } from './opened-file';
import type { WantedCollection } from './testing/anki-collection';
import { type Generation, packageBytes, zstd } from './testing/anki-package';
import { Unreadable } from './unreadable';

const COLLECTION: WantedCollection = {
  notetypes: [
    {
      ...{ id: 1, name: 'Basic', fields: ['Front', 'Back'] },
      templates: [
        [
          'Card 1',
          '{{Front}} {{#Back}}{{hint:Back}}{{/Back}}',
          '{{FrontSide}}<hr id=answer>{{Back}}',
        ],
        ['Card 2', '{{^Back}}{{Front}}{{/Back}}{{type:Back}}{{Back}}', '{{furigana:Front}}'],
      ],
    },
    {
      ...{ id: 2, name: 'Cloze', isCloze: true, fields: ['Text', 'Extra'] },
      templates: [['Cloze', '{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']],
    },
  ],
  decks: { 1: 'Default', 2: 'Networks::Gates' },
  notes: [
    {
      id: 1,
      notetype: 1,
      fields: ['<b>h</b> and \\(h_{t}\\)', '<ul><li>one<li>two</ul>'],
      tags: ' a::b c ',
    },
    {
      id: 2,
      notetype: 2,
      fields: ['{{c1::one {{c2::in}} two::hint}} {{c3::[$]x[/$]}}', '[sound:a.mp3]'],
    },
    { id: 3, notetype: 1, fields: ['<table><tr><td>x &amp; y</td></tr></table>', ''] },
  ],
  cards: [
    { id: 1, note: 1, deck: 2, type: 2, queue: 2, due: 100, interval: 20, factor: 2300, lapses: 2 },
    { id: 2, note: 1, deck: 2, ord: 1 },
    { id: 3, note: 2, deck: 1, type: 1, queue: 1, due: 1_700_000_000 },
    { id: 4, note: 2, deck: 1, ord: 1, type: 3, queue: -1, due: 200 },
    { id: 5, note: 3, deck: 2 },
  ],
  reviews: [
    [1_600_000_000_000, 1, 3, 1, 20, 5000],
    [1_600_000_100_000, 4, 1, -60, 1, 900],
  ],
};
const MEDIA = { 'a.mp3': Buffer.from('ID3'), 'b ü.png': Buffer.from('\x89PNG') };

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-fuzz-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Reads bytes as a file, its media too, as an import does. */
function reading(folder: string): (bytes: Uint8Array) => Result<OpenFile, string> {
  const path = join(folder, 'mutant');
  return (bytes) => {
    writeFileSync(path, bytes);
    const ends: (() => void)[] = [];
    try {
      const file = openFile(path, 'mutant.apkg', folder, (end) => ends.push(end));
      if (file.ok) for (const medium of file.value.deck.media) medium.bytes();
      return file;
    } catch (error) {
      if (error instanceof Unreadable) return err(error.message);
      throw error;
    } finally {
      for (const end of ends) end();
      rmSync(join(folder, 'collection.sqlite'), { force: true });
    }
  };
}

const TIME = 30_000 + MUTANTS * 60;

test.each<Generation>(['anki2', 'anki21', 'anki21b'])(
  'no damaged package with collection.%s makes the reader fail, or takes it long',
  { timeout: TIME },
  (generation) => {
    const folder = folderForTest();
    const bytes = packageBytes(folder, { generation, collection: COLLECTION, media: MEDIA });
    expect(reading(folder)(bytes)).toMatchObject({
      ok: true,
      value: { deck: { items: { length: 3 } } },
    });
    expect(troubles([bytes], reading(folder))).toEqual([]);
  },
);

test.each<Generation>(['anki2', 'anki21', 'anki21b'])(
  'no damaged collection in a sound package of %s makes the reader fail, or takes it long',
  { timeout: TIME },
  (generation) => {
    const folder = folderForTest();
    packageBytes(folder, { generation, collection: COLLECTION });
    const collection = readFileSync(join(folder, `collection-${generation}`));
    const read = reading(folder);
    const isPacked = generation === 'anki21b';
    const packed = (bytes: Uint8Array) =>
      zipSync(
        {
          [`collection.${generation}`]: isPacked ? zstd(bytes) : bytes,
          media: isPacked ? zstd(new Uint8Array()) : Buffer.from('{}'),
        },
        { level: 0 },
      );
    expect(troubles([collection], (bytes) => read(packed(bytes)))).toEqual([]);
  },
);
