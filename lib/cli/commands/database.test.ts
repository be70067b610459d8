import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '../../db/client';
import { commandLine } from '../testing/command-line';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-commands-'));
const path = join(folder, 'data', 'recurrent.db');
const copy = join(folder, 'backups', 'copy.db');

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', `file:${path}`);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

interface Deck {
  readonly title: string;
  readonly description: string;
  readonly notes: readonly { readonly heading: string; readonly body: string }[];
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

test('show makes and seeds the database where there is none, and gives the whole deck', async () => {
  expect(existsSync(path)).toBe(false);
  const { code, out } = await commandLine('show', 'recurrent-neural-networks', '--json');
  const { title, notes, items } = out as Deck;
  expect(code).toBe(0);
  expect(title).toBe('Recurrent Neural Networks');
  expect(notes).toHaveLength(25);
  const statements = notes.map(({ body }) => body.match(/^- /gm)?.length ?? 0);
  expect(statements.reduce((a, b) => a + b)).toBe(99);
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  expect([count('choice'), count('drill'), count('flashcard')]).toEqual([41, 4, 44]);
  for (const item of items) expect(item).toEqual(expect.objectContaining(SHAPES[`${item.kind}`]!));
});

const word = expect.any(String);
const option = { text: word, correct: expect.any(Boolean), why: word };
const SHAPES: Readonly<Record<string, object>> = {
  choice: { id: word, prompt: word, options: [option, option, option, option], explanation: word },
  flashcard: { id: word, front: word, back: word },
  drill: { id: word, template: word },
};

test('a deck that there is not is refused, with the names of those there are', async () => {
  const { code, notes } = await commandLine('show', 'nonsense');
  expect(code).toBe(1);
  expect(notes).toEqual([expect.stringContaining('matrix-arithmetic')]);
});

test('verify passes a database that was only seeded, and finds a card that was changed', async () => {
  expect(await commandLine('verify', '--json')).toEqual({
    code: 0,
    out: { integrity: 'ok', cards: 0, reviews: 0, mismatches: [] },
    notes: [],
  });
  const sqlite = new Sqlite(path);
  const item = sqlite.prepare('SELECT id FROM Item LIMIT 1').pluck().get() as string;
  sqlite.exec(`
    INSERT INTO Learner (id, zone, settings, createdAt, lastAnswerAt) VALUES ('ada', 'UTC', '{}', '2026-01-01', '2026-01-01');
    INSERT INTO Card (id, learnerId, itemId, easeFactor, interval, repetitions, lapses, stage, seq)
      VALUES ('ada:${item}', 'ada', '${item}', 250, 6, 0, 0, 'new', 0);`);
  sqlite.close();
  const { code, out } = await commandLine('verify', '--json');
  expect(code).toBe(1);
  expect(out).toMatchObject({ mismatches: [{ field: 'interval', stored: 6, expected: 0 }] });
});

test('backup and restore bring back what was, and say what they hold', async () => {
  const written = await commandLine('backup', copy, '--json');
  expect(written).toMatchObject({ code: 0, out: { reviews: 0, cards: 1 } });
  new Sqlite(path).exec('DELETE FROM Card').close();
  const restored = await commandLine('restore', copy, '--json');
  expect(restored).toMatchObject({ code: 0, out: written.out });
  const kept = readdirSync(join(folder, 'data')).filter((name) => name.includes('replaced'));
  expect(kept).toHaveLength(1);
  const db = openDatabase(path);
  expect(await db.card.count()).toBe(1);
  await db.$disconnect();
});

test('restoring what is no backup is refused in one line', async () => {
  const { code, notes, out } = await commandLine('restore', 'package.json', '--json');
  expect([code, out]).toEqual([1, '']);
  expect(notes).toHaveLength(1);
});
