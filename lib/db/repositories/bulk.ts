import { createHash } from 'node:crypto';
import { hashOf } from '../canonical';
import { checksum } from '../checksum';
import type { Store } from '../client';
import { directly } from '../direct';
import { partId } from '../part-id';
import type { CardColumns } from './cards';
import type { NewLogEntry } from './log';

/** Rows between which others of the process get their turn. */
const AT_ONCE = 2000;

type Value = string | number | null | Uint8Array;

/** As the adapter writes instants. */
function instant(at: Date): string {
  return at.toISOString().replace('Z', '+00:00');
}

/** Inserts rows by one statement, as part of the transaction. */
async function insertAll(db: Store, sql: string, rows: Iterable<readonly Value[]>): Promise<void> {
  const left = rows[Symbol.iterator]();
  for (let isDone = false; !isDone; ) {
    isDone = await directly(db, (sqlite) => {
      const statement = sqlite.prepare(sql);
      for (let count = 0; count < AT_ONCE; count++) {
        const next = left.next();
        if (next.done) return true;
        statement.run(next.value);
      }
      return false;
    });
  }
}

function insertSql(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  return `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** An item that is not there yet, with all its parts. */
export interface NewItem {
  /** The item's id in its deck. */
  readonly slug: string;
  readonly kind: string;
  readonly parts: number;
  readonly position: number;
  readonly body: { readonly concepts: readonly string[] };
}

const ITEM = insertSql('Item', [
  'id',
  'part',
  'deckId',
  'kind',
  'position',
  'version',
  'withdrawn',
]);
const VERSION = insertSql('ItemVersion', [
  ...['itemId', 'version', 'hash', 'body', 'authorId', 'createdAt'],
]);
const ITEM_CONCEPT = insertSql('ItemConcept', ['itemId', 'conceptId', 'position']);

/** Makes many items of a deck at once, each in its first version. Their concepts have to be there. */
export async function insertItems(
  db: Store,
  deckId: string,
  items: readonly NewItem[],
  published: { readonly authorId: string | null; readonly at: Date },
): Promise<void> {
  const { authorId, at } = published;
  // In the order of their ids, in which the tables' indices lie on the disk.
  const parts = items
    .flatMap((item) =>
      Array.from({ length: item.parts }, (_, place) => {
        const part = place + 1;
        return { ...item, part, id: partId(`${deckId}/${item.slug}`, part) };
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = function* () {
    for (const { id, part, kind, position } of parts) {
      yield [id, part, deckId, kind, position, 1, 0];
    }
  };
  await insertAll(db, ITEM, rows());
  const versions = function* () {
    for (const { id, body } of parts) {
      yield [id, 1, hashOf(body), JSON.stringify(body), authorId, instant(at)];
    }
  };
  await insertAll(db, VERSION, versions());
  const concepts = function* () {
    for (const { id, body } of parts) {
      for (const [place, concept] of body.concepts.entries()) yield [id, concept, place];
    }
  };
  await insertAll(db, ITEM_CONCEPT, concepts());
}

/** A card that is not there yet. */
export type NewCard = CardColumns & { readonly itemId: string; readonly seq: number };

const CARD = insertSql('Card', [
  ...[
    'id',
    'learnerId',
    'itemId',
    'easeFactor',
    'interval',
    'repetitions',
    'lapses',
    'stage',
    'due',
  ],
  ...['againDay', 'againCount', 'countedDay', 'suspended', 'buriedUntil', 'seq'],
]);

/** Makes many cards of a learner at once; their logs have to be inserted with them. */
export async function insertCards(
  db: Store,
  learnerId: string,
  cards: Iterable<NewCard>,
): Promise<void> {
  const rows = function* () {
    for (const card of cards) {
      const { itemId, easeFactor, interval, repetitions, lapses, stage, due, againDay } = card;
      const { againCount, countedDay, suspended, buriedUntil, seq } = card;
      const id = `${learnerId}:${itemId}`;
      const memory = [easeFactor, interval, repetitions, lapses, stage, due, againDay, againCount];
      const rest = [countedDay, suspended ? 1 : 0, buriedUntil, seq];
      yield [id, learnerId, itemId, ...memory, ...rest];
    }
  };
  await insertAll(db, CARD, rows());
}

/** What all entries of an import have in common. */
export interface Shared {
  readonly learnerId: string;
  readonly algorithm: string;
  readonly settingsVersion: number;
}

/** An entry that an import brings: an answer given elsewhere, or the state that a card comes with. */
export type BroughtEntry = Pick<
  NewLogEntry,
  'id' | 'itemId' | 'seq' | 'kind' | 'at' | 'day' | 'grade' | 'repeat' | 'shownMs'
> &
  Pick<NewLogEntry, 'answer' | 'before' | 'after'>;

const ENTRY = insertSql('LogEntry', [
  ...['id', 'learnerId', 'cardId', 'itemId', 'seq', 'kind', 'at', 'day', 'grade', 'repeat'],
  ...['shownMs', 'answer', 'before', 'after', 'algorithm', 'settingsVersion', 'checksum'],
]);

/**
 * Appends many entries at once, each with its checksum. The tallies are not kept: whoever calls this has
 * to count the learner's log anew.
 */
export async function insertEntries(
  db: Store,
  shared: Shared,
  entries: Iterable<BroughtEntry>,
): Promise<void> {
  await insertAll(db, ENTRY, entryRows(shared, entries));
}

/** Written out field by field: to put objects together costs more, a hundred thousand times, than to hash. */
function* entryRows(
  { learnerId, algorithm, settingsVersion }: Shared,
  entries: Iterable<BroughtEntry>,
): Generator<Value[]> {
  for (const entry of entries) {
    const { id, itemId, seq, kind, at, day, grade, repeat, shownMs, answer, before, after } = entry;
    const sum = checksum({
      id,
      itemId,
      kind,
      at,
      day,
      grade,
      repeat,
      shownMs,
      answer,
      itemVersion: null,
      draw: null,
      before,
      after,
      algorithm,
      settingsVersion,
      undoes: null,
    });
    yield [
      id,
      learnerId,
      `${learnerId}:${itemId}`,
      itemId,
      seq,
      kind,
      instant(at),
      day,
      grade,
      repeat ? 1 : 0,
      shownMs,
      answer === null ? null : JSON.stringify(answer),
      JSON.stringify(before),
      JSON.stringify(after),
      algorithm,
      settingsVersion,
      sum,
    ];
  }
}

const CONCEPT = insertSql('Concept', ['id', 'title', 'summary', 'madeFor']);

/** Makes concepts for a deck at once. */
export async function insertConcepts(
  db: Store,
  madeFor: string,
  concepts: readonly { readonly id: string; readonly title: string; readonly summary: string }[],
): Promise<void> {
  const rows = concepts.map(({ id, title, summary }) => [id, title, summary, madeFor]);
  await insertAll(db, CONCEPT, rows);
}

/** Keeps a picture or a sound of any size under a name in a deck, once however many decks show it. */
export async function insertMedium(
  db: Store,
  deckId: string,
  medium: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
  at: Date,
): Promise<void> {
  const { name, type, bytes } = medium;
  const hash = createHash('sha256').update(bytes).digest('hex');
  await directly(db, (sqlite) => {
    sqlite
      .prepare(
        `${insertSql('Media', ['hash', 'type', 'bytes', 'size', 'at'])} ON CONFLICT DO NOTHING`,
      )
      .run(hash, type, bytes, bytes.length, instant(at));
    sqlite.prepare(insertSql('DeckMedia', ['deckId', 'name', 'hash'])).run(deckId, name, hash);
  });
}
