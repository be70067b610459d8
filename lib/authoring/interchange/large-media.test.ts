import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDeckFile } from '../../bank/formats/deck-file/write-deck-file';
import type { Interchange } from '../../bank/formats/interchange';
import { writeQti } from '../../bank/formats/qti/write-qti';
import { openFile } from './open-file';
import { type Generation, packageBytes } from './testing/anki-package';

/** Over several of the pieces in which a file is read, and over the longest block of zstd. */
const LENGTH = 300_000;

/** Bytes that no packing makes shorter, so that they are packed as they are (Park and Miller's sequence). */
function noise(seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: LENGTH }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  });
}

const MEDIA = { 'first.jpg': noise(1), 'second.mp3': noise(2) };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recurrent-large-media-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Whether each medium of a file is the one of that name, read one after the other. */
function kept(bytes: Uint8Array): Record<string, boolean> {
  const path = join(folder, 'file.zip');
  writeFileSync(path, bytes);
  const at = mkdtempSync(join(folder, 'unpacked-'));
  const ends: (() => void)[] = [];
  const file = openFile(path, 'file.zip', at, (end) => ends.push(end));
  if (!file.ok) throw new Error(file.error);
  const same = file.value.deck.media.map(({ name, bytes: read }) => [
    name,
    Buffer.from(MEDIA[name as keyof typeof MEDIA]).equals(read()),
  ]);
  for (const end of ends) end();
  return Object.fromEntries(same);
}

const SAME = { 'first.jpg': true, 'second.mp3': true };

describe('pictures and sounds longer than a piece of reading are the same after', () => {
  test.each<Generation>(['anki2', 'anki21', 'anki21b'])(
    'a package with collection.%s',
    (generation) => {
      const collection = {
        notetypes: [
          {
            id: 1,
            name: 'Basic',
            fields: ['Front', 'Back'],
            templates: [['Card 1', '{{Front}}', '{{Back}}']],
          },
        ],
        decks: { 1: 'Default' },
        notes: [{ id: 2, notetype: 1, fields: ['<img src="first.jpg">', '[sound:second.mp3]'] }],
        cards: [{ id: 3, note: 2 }],
      } as const;
      expect(kept(packageBytes(folder, { generation, collection, media: MEDIA }))).toEqual(SAME);
    },
  );

  const deck: Interchange = {
    ...{ title: 'Pictures', description: '', notes: [], templates: [], cards: [] },
    concepts: [{ id: 'seen', title: 'Seen', prerequisites: [], summary: 'What is seen.' }],
    items: [
      {
        ...{ kind: 'flashcard', id: 'one', concepts: ['seen'] },
        ...{ front: '![](media:first.jpg)', back: '![](media:second.mp3)' },
      },
    ],
    media: Object.entries(MEDIA).map(([name, bytes]) => ({ name, bytes: () => bytes })),
  };

  test('a deck file', () => {
    expect(kept(writeDeckFile(deck).bytes)).toEqual(SAME);
  });

  test('a package of QTI', () => {
    expect(kept(writeQti(deck).bytes)).toEqual(SAME);
  });
});
