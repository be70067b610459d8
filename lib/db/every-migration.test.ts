import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { checkedFile } from './checked-file';
import { checksum } from './checksum';
import { migrate, migrationNames } from './migrate';

const REVIEWS = 25;
const AT = new Date('2026-11-01T12:00:00Z');

/** A database as it was when only the first `count` migrations were there. */
function databaseOf(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-every-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const migrations = join(folder, 'migrations');
  mkdirSync(migrations);
  for (const name of migrationNames().slice(0, count)) {
    cpSync(join('prisma/migrations', name), join(migrations, name), { recursive: true });
  }
  const path = join(folder, 'old.db');
  expect(migrate(path, migrations).ok).toBe(true);
  return path;
}

/** Learners' rows in the columns of the first migration, which every later one has too. */
function fill(path: string): void {
  const sqlite = new Sqlite(path);
  const at = AT.toISOString().replace('Z', '+00:00');
  sqlite.exec(`
    INSERT INTO User (id, name, email, updatedAt) VALUES ('u', 'Ada', 'ada@example.org', '${at}');
    INSERT INTO Deck (id, name, title, description, position) VALUES ('d', 'd', 'Deck', '', 0);
    INSERT INTO Item (id, deckId, kind, position, version) VALUES ('d/i', 'd', 'flashcard', 0, 1);
    INSERT INTO ItemVersion (itemId, version, hash, body) VALUES ('d/i', 1, 'h', '{"front":"a","back":"b"}');
    INSERT INTO Learner (id, userId, zone, settings, createdAt, lastAnswerAt) VALUES ('l', 'u', 'UTC', '{}', '${at}', '${at}');
    INSERT INTO Card (id, learnerId, itemId, easeFactor, interval, repetitions, lapses, stage, due, seq)
      VALUES ('l:d/i', 'l', 'd/i', 260, 6, 2, 0, 'review', '2026-11-30', ${REVIEWS});
    INSERT INTO Attempt (id, learnerId, cardId, seq, answer, mark, proposed, at) VALUES ('a', 'l', 'l:d/i', 0, '{}', '{}', 4, '${at}');`);
  const insert = sqlite.prepare(`
    INSERT INTO LogEntry (id, learnerId, cardId, itemId, seq, kind, at, day, grade, repeat, shownMs, answer, itemVersion,
      draw, before, after, algorithm, settingsVersion, undoes, checksum)
    VALUES (?, 'l', 'l:d/i', 'd/i', ?, 'review', ?, '2026-11-01', 4, 0, 900, NULL, 1, NULL, '{}', '{}', 'sm2', 1, NULL, ?)`);
  for (let seq = 1; seq <= REVIEWS; seq++) {
    const entry = {
      ...{ id: `r${seq}`, itemId: 'd/i', kind: 'review', at: AT, day: '2026-11-01', grade: 4 },
      ...{ repeat: false, shownMs: 900, answer: null, itemVersion: 1, draw: null, before: {} },
      ...{ after: {}, algorithm: 'sm2', settingsVersion: 1, undoes: null },
    };
    insert.run(entry.id, seq, at, checksum(entry));
  }
  sqlite.close();
}

/** What was there in the columns that the old database had, row by row. */
function contents(path: string, columns: ReadonlyMap<string, readonly string[]>) {
  const sqlite = new Sqlite(path, { readonly: true });
  const rows = [...columns].map(([table, names]) => {
    const list = names.map((name) => `"${name}"`).join(', ');
    return [table, sqlite.prepare(`SELECT ${list} FROM "${table}" ORDER BY 1, 2`).raw().all()];
  });
  sqlite.close();
  return Object.fromEntries(rows);
}

function columnsOf(path: string): Map<string, string[]> {
  const sqlite = new Sqlite(path, { readonly: true });
  const tables = ['User', 'Learner', 'Card', 'LogEntry', 'Attempt', 'Item', 'ItemVersion', 'Deck'];
  const columns = new Map(
    tables.map((table) => [
      table,
      (sqlite.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name),
    ]),
  );
  sqlite.close();
  return columns;
}

const every = migrationNames().map((name, i) => [i + 1, name] as const);

test.each(every)(
  'a database of the first %i migrations (up to %s) keeps all that it held',
  (count) => {
    const path = databaseOf(count);
    fill(path);
    const columns = columnsOf(path);
    const before = contents(path, columns);
    expect(migrate(path)).toEqual({ ok: true, value: migrationNames().slice(count) });
    expect(contents(path, columns)).toEqual(before);
    expect(checkedFile(path)).toMatchObject({ ok: true, value: { reviews: REVIEWS, cards: 1 } });
  },
);
