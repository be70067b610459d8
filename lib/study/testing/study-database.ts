import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { seedBank } from '../../authoring/seed-bank';
import type { Content } from '../../bank/deck';
import { type Database, openDatabase } from '../../db/client';
import { migrate } from '../../db/migrate';

export const CARDS = 24;

const TEMPLATE = `---
title: Weighted input
levels:
  1: { n: 2, d: 2 }
---
given W_x: matrix(n, d); b, h: vector(n); x_1: vector(d)
a_1 = W_x x_1 + b
h_1 = tanh(a_1) + h
ask h_1 to 3 decimals
`;

const concepts = ['gates', 'states', 'cards'].map((id) => ({
  ...{ id, title: `The ${id}`, summary: id, prerequisites: [] },
}));

const option = (text: string, correct: boolean) => ({ text, correct, why: `Why ${text}.` });

const CONTENT: Content = {
  concepts,
  decks: [
    {
      name: 'first',
      title: 'First deck',
      description: 'Cards, a question and a drill.',
      notes: [
        {
          heading: 'On gates',
          concepts: ['gates'],
          lead: 'A gâte opens.',
          statements: [{ text: 'It is $\\sigma$.', concepts: [], note: undefined }],
        },
      ],
      items: [
        {
          ...{ id: 'question', kind: 'choice', concepts: ['gates'], prompt: 'Which?' },
          options: [option('right', true), ...['a', 'b', 'c'].map((text) => option(text, false))],
          explanation: 'So it is.',
        },
        {
          ...{ id: 'drill', kind: 'drill', concepts: ['states'], template: 'weighted', level: 1 },
          prompt: 'What is $h_1$?',
          example: {
            given: {
              W_x: [
                [1, 0],
                [0, 1],
              ],
              x_1: [0.5, 0.25],
              b: [0, 0],
              h: [0, 0],
            },
            note: 'Read it.',
          },
        },
        ...Array.from({ length: CARDS }, (_, place) => ({
          ...{ id: `card-${place}`, kind: 'flashcard' as const, concepts: ['cards'] },
          ...{ front: `Front ${place}`, back: `Back ${place}` },
        })),
      ],
    },
    {
      ...{ name: 'second', title: 'Second deck', description: 'One card.', notes: [] },
      items: [
        { ...{ id: 'last', kind: 'flashcard', concepts: ['gates'] }, front: 'Last', back: 'End' },
      ],
    },
  ],
};

// The secret that seeds drills lies beside the database in use: the tests' own, not the app's, and
// always the same, so that they see the same numbers every time.
const folderInUse = mkdtempSync(join(tmpdir(), 'recurrent-study-'));
writeFileSync(join(folderInUse, 'secret'), 'known to the tests');
process.env.DATABASE_URL = `file:${join(folderInUse, 'recurrent.db')}`;
process.on('exit', () => rmSync(folderInUse, { recursive: true, force: true }));

let template: Promise<string> | undefined;

async function seeded(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-study-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'bank.db');
  migrate(path);
  const db = openDatabase(path);
  const text = { templateId: 'weighted', version: 1, text: TEMPLATE };
  await seedBank(db, CONTENT, [text], 'test');
  // What is still in the WAL would be missing from a copy of the file alone.
  await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  await db.$disconnect();
  return path;
}

/** A database file of the test's own that holds a small bank: a question, a drill and 25 flashcards. */
export async function studyDatabaseFile(): Promise<string> {
  template ??= seeded();
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-study-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'test.db');
  copyFileSync(await template, path);
  return path;
}

/** The same, opened as the app opens it. */
export async function studyDatabase(): Promise<Database> {
  const db = openDatabase(await studyDatabaseFile());
  onTestFinished(() => db.$disconnect());
  return db;
}
