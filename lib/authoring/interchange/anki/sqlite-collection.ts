import type {
  AnkiCard,
  AnkiCollection,
  AnkiDeck,
  AnkiNote,
  AnkiReview,
  Notetype,
} from '../../../bank/formats/anki/collection';
import { decksOf, minutesWestOf, notetypesOf } from '../../../bank/formats/anki/schema-11';
import { deckOf, isClozeConfig, sidesOf } from '../../../bank/formats/anki/schema-18';
import {
  type ForeignFile,
  type ForeignRow,
  forgetCollation,
  isDamage,
  readForeignFile,
} from '../../../db/foreign-file';
import { LIMITS } from '../limits';
import { Unreadable } from '../unreadable';

/** Schema versions that are read; from 15 on, note types and decks have tables of their own. */
const [OLDEST, NEWEST, TABLES_FROM] = [11, 18, 15];

/** Tables whose pages are checked; others may need orders of text that only Anki has. */
const TABLES = ['col', 'notes', 'cards', 'revlog'];

/**
 * Reads a collection's SQLite file for the time of some work. Throws Unreadable with the reason where that
 * cannot be done.
 *
 * @param path of a copy of our own, which is made readable first
 */
export function withSqliteCollection<T>(path: string, work: (read: AnkiCollection) => T): T {
  try {
    // Anki sorts some texts by an order of its own, and SQLite reads no table of which it lacks an order.
    forgetCollation(path, 'unicase');
    return readForeignFile(path, (file) => work(collectionIn(file)));
  } catch (error) {
    if (error instanceof Unreadable || !isDamage(error)) throw error;
    throw new Unreadable(`The collection in the file is damaged: ${error.message}.`);
  }
}

function collectionIn(file: ForeignFile): AnkiCollection {
  const tables = new Set(
    [...file.rows("SELECT name FROM sqlite_master WHERE type = 'table'")].map(({ name }) => name),
  );
  const missing = TABLES.filter((name) => !tables.has(name));
  if (missing.length > 0) {
    throw new Unreadable(
      tables.has('decks') && tables.has('facts')
        ? 'This collection is of Anki 1, which is too old: open it in Anki 2.0 and export it again.'
        : `The file is no collection of Anki: it has no table ${missing.join(', ')}.`,
    );
  }
  const [col] = [...file.rows('SELECT ver, crt, conf, models, decks FROM col LIMIT 1')];
  if (!col) throw new Unreadable('The collection in the file is damaged: it is empty.');
  const version = number(col.ver);
  if (version < OLDEST || version > NEWEST) {
    const age = version < OLDEST ? 'too old' : 'newer than what we know';
    throw new Unreadable(
      `The collection is of schema ${version}, which is ${age}: we read ${OLDEST} to ${NEWEST}. Anki can export it as an older one.`,
    );
  }
  checkSizes(file);
  for (const table of TABLES) checkPages(file, table);
  const { notetypes, decks } = version >= TABLES_FROM ? fromTables(file) : fromJson(col);
  return {
    createdAt: number(col.crt),
    minutesWest: version >= 14 ? offsetIn(file) : minutesWestOf(text(col.conf)),
    ...{ notetypes, decks },
    notes: table(file, NOTES, noteOf),
    cards: table(file, CARDS, cardOf),
    reviews: table(file, REVIEWS, reviewOf),
  };
}

function table<T>(file: ForeignFile, sql: string, read: (row: ForeignRow) => T): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const row of file.rows(sql)) yield read(row);
    },
  };
}

const NOTES = 'SELECT id, guid, CAST(mid AS TEXT) AS mid, tags, flds FROM notes ORDER BY id';

const CARDS = `SELECT id, nid, CAST(did AS TEXT) AS did, ord, type, queue, due, odue, ivl, factor, lapses
  FROM cards ORDER BY nid, ord, id`;

const REVIEWS = 'SELECT id, cid, ease, time, lastIvl FROM revlog ORDER BY id';

function checkSizes(file: ForeignFile): void {
  const limits = { notes: LIMITS.items, cards: LIMITS.cards, revlog: LIMITS.reviews };
  for (const [table, most] of Object.entries(limits)) {
    const [{ count } = { count: 0 }] = [...file.rows(`SELECT count(*) AS count FROM ${table}`)];
    if (number(count) > most) {
      throw new Unreadable(
        `The collection has ${count} rows in ${table}; ${most} is the most we take.`,
      );
    }
  }
}

function checkPages(file: ForeignFile, table: string): void {
  const [found] = [...file.rows(`PRAGMA integrity_check('${table}')`)];
  const said = text(found?.integrity_check);
  if (said !== 'ok') throw new Unreadable(`The collection in the file is damaged: ${said}.`);
}

interface Kinds {
  readonly notetypes: ReadonlyMap<string, Notetype>;
  readonly decks: ReadonlyMap<string, AnkiDeck>;
}

function fromJson(col: ForeignRow): Kinds {
  const notetypes = notetypesOf(text(col.models));
  const decks = decksOf(text(col.decks));
  if (notetypes.ok && decks.ok) return { notetypes: notetypes.value, decks: decks.value };
  const reason = notetypes.ok ? (decks.ok ? '' : decks.error) : notetypes.error;
  throw new Unreadable(`The collection in the file is damaged: ${reason}.`);
}

function fromTables(file: ForeignFile): Kinds {
  try {
    const fields = grouped(
      file.rows('SELECT CAST(ntid AS TEXT) AS ntid, name FROM fields ORDER BY fields.ntid, ord'),
    );
    const templates = grouped(
      file.rows(
        'SELECT CAST(ntid AS TEXT) AS ntid, name, config FROM templates ORDER BY templates.ntid, ord',
      ),
    );
    const notetypes = [
      ...file.rows('SELECT CAST(id AS TEXT) AS id, name, config FROM notetypes'),
    ].map(({ id, name, config }) => {
      const notetype: Notetype = {
        name: text(name),
        isCloze: isClozeConfig(bytes(config)),
        fields: (fields.get(text(id)) ?? []).map((field) => text(field.name)),
        templates: (templates.get(text(id)) ?? []).map((template) => ({
          name: text(template.name),
          ...sidesOf(bytes(template.config)),
        })),
      };
      return [text(id), notetype] as const;
    });
    const decks = [...file.rows('SELECT CAST(id AS TEXT) AS id, name, kind FROM decks')].map(
      ({ id, name, kind }) => [text(id), deckOf(text(name), bytes(kind))] as const,
    );
    return { notetypes: new Map(notetypes), decks: new Map(decks) };
  } catch (error) {
    if (isDamage(error)) throw error;
    // What is left are the messages in the columns, whose reader has no error of its own.
    throw new Unreadable('The collection in the file is damaged: its note types cannot be read.');
  }
}

function offsetIn(file: ForeignFile): number | null {
  const rows = file.rows(
    "SELECT CAST(val AS TEXT) AS val FROM config WHERE key = 'creationOffset'",
  );
  const [found] = [...rows];
  const offset = Number(found?.val ?? Number.NaN);
  return Number.isFinite(offset) ? offset : null;
}

function grouped(rows: Iterable<ForeignRow>): Map<string, ForeignRow[]> {
  const groups = new Map<string, ForeignRow[]>();
  for (const row of rows) {
    const own = groups.get(text(row.ntid));
    if (own) own.push(row);
    else groups.set(text(row.ntid), [row]);
  }
  return groups;
}

function noteOf(row: ForeignRow): AnkiNote {
  const tags = text(row.tags)
    .split(/\s+/)
    .filter((tag) => tag !== '');
  const fields = text(row.flds).split('\x1f');
  return { id: number(row.id), guid: text(row.guid), notetype: text(row.mid), tags, fields };
}

function cardOf(row: ForeignRow): AnkiCard {
  return {
    ...{ id: number(row.id), note: number(row.nid), deck: text(row.did), ord: number(row.ord) },
    ...{ type: number(row.type), queue: number(row.queue), due: number(row.due) },
    ...{ originalDue: number(row.odue), interval: number(row.ivl), factor: number(row.factor) },
    lapses: number(row.lapses),
  };
}

function reviewOf(row: ForeignRow): AnkiReview {
  return {
    at: number(row.id),
    card: number(row.cid),
    ease: number(row.ease),
    ms: number(row.time),
    interval: number(row.lastIvl),
  };
}

/** SQLite lets any column hold anything. */
function number(value: unknown): number {
  const read = Number(value);
  return Number.isFinite(read) ? read : 0;
}

function text(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return value === null || value === undefined ? '' : String(value);
}

function bytes(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.from(text(value));
}
