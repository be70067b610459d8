import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Generation,
  writePackageFile,
} from '../../authoring/interchange/testing/anki-package';
import { type Database, openDatabase } from '../../db/client';
import { migrate } from '../../db/migrate';
import { importApart, previewApart } from './import-apart';
import type { Order } from './order';

let folder: string;
let db: Database;
const { DATABASE_URL } = process.env;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recurrent-apart-'));
  const path = join(folder, 'recurrent.db');
  process.env.DATABASE_URL = `file:${path}`;
  migrate(path);
  db = openDatabase(path);
});

afterEach(async () => {
  await db.$disconnect();
  if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = DATABASE_URL;
  rmSync(folder, { recursive: true });
});

function order(name: string, content: string): Order {
  const path = join(folder, name);
  writeFileSync(path, content);
  return {
    ...{
      path,
      name,
      into: { kind: 'proposed' },
      editor: null,
      now: new Date('2026-03-02T10:00:00Z'),
    },
    learner: { id: 'reader', zone: 'Europe/Berlin', account: null },
  };
}

const ROWS = Array.from({ length: 60 }, (_, at) => `question ${at},answer ${at}`).join('\n');

test('a file is looked at and then imported by a process of its own, into the database of this one', async () => {
  const wanted = order('sixty.csv', ROWS);
  const preview = await previewApart(wanted);
  expect(preview).toMatchObject({ ok: true, value: { format: 'CSV', items: 60 } });
  expect(preview.ok && preview.value.sample).toHaveLength(8);
  expect(await db.deck.count({ where: { name: 'sixty' } })).toBe(0);
  expect(await importApart(wanted)).toMatchObject({
    ok: true,
    value: { deck: 'sixty', items: 60 },
  });
  expect(await db.item.count({ where: { deckId: 'sixty' } })).toBe(60);
});

test('files that are asked for at once are imported one after the other', async () => {
  const both = await Promise.all([
    importApart(order('one.csv', ROWS)),
    importApart(order('two.csv', ROWS.replaceAll('question', 'other'))),
  ]);
  expect(both.map((imported) => imported.ok && imported.value.deck)).toEqual(['one', 'two']);
});

test('what the process cannot read it says as its answer, and what it throws keeps its code', async () => {
  expect(await importApart(order('empty.csv', ''))).toEqual({
    ok: false,
    error: 'The file is empty.',
  });
  const gone = { ...order('gone.csv', ROWS), path: join(folder, 'no-such-file.csv') };
  await expect(importApart(gone)).rejects.toMatchObject({ code: 'ENOENT' });
});

const MB = 1 << 20;

/** Pictures of 100 kB that no packing makes shorter: 200 MB of them, or a sample with every run. */
const PICTURES = process.env.RECURRENT_FULL ? 2_100 : 100;

test.each<Generation>(['anki2', 'anki21', 'anki21b'])(
  'a package of collection.%s full of pictures (200 MB in a full run) takes less than 300 MB of memory',
  { timeout: 300_000 },
  async (generation) => {
    const names = Array.from({ length: PICTURES }, (_, at) => `p${at}.png`);
    const ids = Array.from({ length: 10_000 }, (_, at) => 1_600_000_000_000 + at);
    const path = writePackageFile(folder, {
      generation,
      media: Object.fromEntries(names.map((name) => [name, randomBytes(100_000)])),
      collection: {
        notetypes: [
          {
            ...{ id: 1, name: 'Basic', fields: ['Front', 'Back'] },
            templates: [['Card 1', '{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']],
          },
        ],
        decks: { 1: 'Default', 2: 'Pictures' },
        notes: ids.map((id, at) => ({
          ...{ id, notetype: 1 },
          fields: [`What is this? <img src="p${at % PICTURES}.png">`, `<b>It</b> is ${at}.`],
        })),
        cards: ids.map((id) => ({ id: id + 10_000, note: id, deck: 2 })),
        reviews: [],
      },
    });
    const learner = { id: 'reader', zone: 'UTC', account: null };
    let peak = 0;
    const imported = await importApart(
      { path, name: 'p.apkg', into: { kind: 'proposed' }, editor: null, now: new Date(0), learner },
      (most) => {
        peak = most;
      },
    );
    expect(imported).toMatchObject({ ok: true, value: { items: 10_000, media: PICTURES } });
    expect(peak).toBeGreaterThan(50 * MB);
    expect(peak).toBeLessThan(300 * MB);
  },
);
