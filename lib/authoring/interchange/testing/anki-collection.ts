import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { PbfWriter } from 'pbf';
import {
  confJson,
  DECK_OPTIONS,
  deckJson,
  SCHEMA_11,
} from '../../../bank/formats/anki/write-schema-11';
import { writeForeignFile } from '../../../db/foreign-file';

/** A note type to write into a collection. */
export interface WantedNotetype {
  readonly id: number;
  readonly name: string;
  readonly isCloze?: boolean;
  readonly fields: readonly string[];
  /** Name, front and back of each template. */
  readonly templates: readonly (readonly [string, string, string])[];
}

export interface WantedNote {
  readonly id: number;
  readonly notetype: number;
  readonly fields: readonly string[];
  readonly tags?: string;
  readonly guid?: string;
}

export interface WantedCard {
  readonly id: number;
  readonly note: number;
  readonly ord?: number;
  readonly deck?: number;
  readonly type?: number;
  readonly queue?: number;
  readonly due?: number;
  readonly interval?: number;
  readonly factor?: number;
  readonly lapses?: number;
  readonly originalDue?: number;
}

/** A row of the review log: instant, card, button, the interval before it and after it, milliseconds. */
export type WantedReview = readonly [number, number, number, number, number, number];

export interface WantedCollection {
  readonly version?: number;
  readonly crt?: number;
  readonly notetypes: readonly WantedNotetype[];
  /** Names with `::` by id. */
  readonly decks: Readonly<Record<number, string>>;
  readonly notes: readonly WantedNote[];
  readonly cards: readonly WantedCard[];
  readonly reviews?: Iterable<WantedReview>;
}

/** 19 September 2014, four in the morning in a zone seven hours west of UTC. */
export const CRT = 1_411_124_400;

/** Writes a collection of schema 11, or, from version 15 on, of the tables that schema 18 has. */
export function writeCollectionFile(path: string, wanted: WantedCollection): void {
  const { version = 11, crt = CRT, notes, cards, reviews = [] } = wanted;
  const isNew = version >= 15;
  rmSync(path, { force: true });
  writeForeignFile(path, isNew ? SCHEMA_11 + TABLES_18 : SCHEMA_11, (insert) => {
    const [models, decks] = isNew ? ['', ''] : [modelsJson(wanted), decksJson(wanted)];
    insert('INSERT INTO col VALUES (1, ?, 0, 0, ?, 0, 0, 0, ?, ?, ?, ?, ?)', [
      ...[crt, version, isNew ? '' : conf(), models, decks],
      ...[isNew ? '' : JSON.stringify(DECK_OPTIONS), isNew ? '' : '{}'],
    ]);
    if (isNew) writeTables(insert, wanted);
    for (const { id, notetype, fields, tags = '', guid = `guid-${id}` } of notes) {
      insert(`INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, ?, 0, 0, '')`, [
        ...[id, guid, notetype, tags, fields.join('\x1f'), fields[0]],
      ]);
    }
    for (const card of cards) {
      insert(`INSERT INTO cards VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, 0, ?, 0, ?, 0, 0, '')`, [
        ...[card.id, card.note, card.deck ?? 1, card.ord ?? 0, card.type ?? 0, card.queue ?? 0],
        ...[card.due ?? 0, card.interval ?? 0, card.factor ?? 0, card.lapses ?? 0],
        card.originalDue ?? 0,
      ]);
    }
    for (const [at, card, ease, before, after, ms] of reviews) {
      insert('INSERT INTO revlog VALUES (?, ?, 0, ?, ?, ?, 2500, ?, 1)', [
        ...[at, card, ease, after, before, ms],
      ]);
    }
  });
  if (isNew) sortByUnicase(path);
}

/** Gives the tables the order that Anki gives them, and which no other program has. */
function sortByUnicase(path: string): void {
  const sqlite = new Sqlite(path);
  sqlite.unsafeMode(true);
  sqlite.pragma('writable_schema = ON');
  sqlite.exec("UPDATE sqlite_master SET sql = replace(sql, 'NOCASE', 'unicase')");
  sqlite.close();
}

function conf(): string {
  const { creationOffset: _offset, ...old } = confJson(1, 1) as Record<string, unknown>;
  return JSON.stringify(old);
}

function modelsJson({ notetypes }: WantedCollection): string {
  const models = notetypes.map(({ id, name, isCloze, fields, templates }) => {
    const flds = fields.map((field, ord) => ({ name: field, ord }));
    const tmpls = templates.map(([card, qfmt, afmt], ord) => ({ name: card, ord, qfmt, afmt }));
    return [id, { id, name, type: isCloze ? 1 : 0, flds, tmpls }];
  });
  return JSON.stringify(Object.fromEntries(models));
}

function decksJson({ decks }: WantedCollection): string {
  const entries = Object.entries(decks).map(([id, name]) => [
    id,
    deckJson(Number(id), name, '', 0),
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

type Insert = (sql: string, row: readonly unknown[]) => void;

/** As in schema 18; the order NOCASE stands for `unicase`, which only Anki has, until all is written. */
const TABLES_18 = `
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE NOCASE, config blob NOT NULL,
  PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE NOCASE,
  mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE NOCASE, mtime_secs integer NOT NULL,
  usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE NOCASE, mtime_secs integer NOT NULL,
  usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL,
  val blob NOT NULL) without rowid;
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE tags (tag text NOT NULL PRIMARY KEY COLLATE NOCASE, usn integer NOT NULL) without rowid;
`;

function writeTables(insert: Insert, { notetypes, decks }: WantedCollection): void {
  for (const { id, name, isCloze, fields, templates } of notetypes) {
    const config = message((pbf) => pbf.writeVarintField(1, isCloze ? 1 : 0));
    insert('INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)', [id, name, config]);
    for (const [ord, field] of fields.entries()) {
      insert('INSERT INTO fields VALUES (?, ?, ?, ?)', [id, ord, field, Buffer.alloc(0)]);
    }
    for (const [ord, [card, front, back]] of templates.entries()) {
      const sides = message((pbf) => {
        pbf.writeStringField(1, front);
        pbf.writeStringField(2, back);
      });
      insert('INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)', [id, ord, card, sides]);
    }
  }
  for (const [id, name] of Object.entries(decks)) {
    const kind = message((pbf) =>
      pbf.writeMessage(1, (_, normal) => normal.writeVarintField(1, 1), null),
    );
    const row = [Number(id), name.replaceAll('::', '\x1f'), Buffer.alloc(0), kind];
    insert('INSERT INTO decks VALUES (?, ?, 0, 0, ?, ?)', row);
  }
  insert(`INSERT INTO config VALUES ('creationOffset', 0, 0, ?)`, [Buffer.from('420')]);
}

function message(write: (pbf: PbfWriter) => void): Buffer {
  const pbf = new PbfWriter();
  write(pbf);
  return Buffer.from(pbf.finish());
}
