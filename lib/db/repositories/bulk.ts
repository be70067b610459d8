import { hashOf } from '../canonical';
import { checksum } from '../checksum';
import type { Store } from '../client';
import { partId } from '../part-id';
import type { CardColumns } from './cards';
import type { NewLogEntry } from './log';

/** Rows that are handed to SQLite as one JSON text; bounds the memory that a large import takes. */
const AT_ONCE = 2000;

/** As the adapter writes instants. */
function instant(at: Date): string {
  return at.toISOString().replace('Z', '+00:00');
}

async function inBatches<T>(
  rows: Iterable<T>,
  insert: (json: string) => Promise<unknown>,
): Promise<void> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    await insert(JSON.stringify(batch));
    batch = [];
  }
  if (batch.length > 0) await insert(JSON.stringify(batch));
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

/** Makes many items of a deck at once, each in its first version. Their concepts have to be there. */
export async function insertItems(
  db: Store,
  deckId: string,
  items: readonly NewItem[],
  published: { readonly authorId: string | null; readonly at: Date },
): Promise<void> {
  const [authorId, at] = [published.authorId, instant(published.at)];
  await inBatches(partRows(deckId, items), async (json) => {
    await db.$executeRaw`
      INSERT INTO "Item" ("id", "part", "deckId", "kind", "position", "version", "withdrawn")
      SELECT value ->> 'id', value ->> 'part', ${deckId}, value ->> 'kind', value ->> 'position', 1, false
      FROM json_each(${json})`;
    await db.$executeRaw`
      INSERT INTO "ItemVersion" ("itemId", "version", "hash", "body", "authorId", "createdAt")
      SELECT value ->> 'id', 1, value ->> 'hash', value ->> 'body', ${authorId}, ${at}
      FROM json_each(${json})`;
    await db.$executeRaw`
      INSERT INTO "ItemConcept" ("itemId", "conceptId", "position")
      SELECT item.value ->> 'id', concept.value, concept.key
      FROM json_each(${json}) AS item, json_each(item.value -> 'concepts') AS concept`;
  });
}

function* partRows(deckId: string, items: readonly NewItem[]) {
  for (const { slug, kind, parts, position, body } of items) {
    const said = { kind, position, hash: hashOf(body), body: JSON.stringify(body) };
    for (let part = 1; part <= parts; part++) {
      const id = partId(`${deckId}/${slug}`, part);
      yield { id, part, ...said, concepts: body.concepts };
    }
  }
}

/** A card that is not there yet. */
export type NewCard = CardColumns & { readonly itemId: string; readonly seq: number };

/** Makes many cards of a learner at once; their logs have to be inserted with them. */
export async function insertCards(
  db: Store,
  learnerId: string,
  cards: Iterable<NewCard>,
): Promise<void> {
  await inBatches(cards, async (json) => {
    await db.$executeRaw`
      INSERT INTO "Card" ("id", "learnerId", "itemId", "easeFactor", "interval", "repetitions", "lapses",
        "stage", "due", "againDay", "againCount", "countedDay", "suspended", "buriedUntil", "seq")
      SELECT ${learnerId} || ':' || (value ->> 'itemId'), ${learnerId}, value ->> 'itemId',
        value ->> 'easeFactor', value ->> 'interval', value ->> 'repetitions', value ->> 'lapses',
        value ->> 'stage', value ->> 'due', value ->> 'againDay', value ->> 'againCount',
        value ->> 'countedDay', value ->> 'suspended', value ->> 'buriedUntil', value ->> 'seq'
      FROM json_each(${json})`;
  });
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

/**
 * Appends many entries at once, each with its checksum. The tallies are not kept: whoever calls this has
 * to count the learner's log anew.
 */
export async function insertEntries(
  db: Store,
  shared: Shared,
  entries: Iterable<BroughtEntry>,
): Promise<void> {
  const { learnerId, algorithm, settingsVersion } = shared;
  await inBatches(entryRows(shared, entries), async (json) => {
    await db.$executeRaw`
      INSERT INTO "LogEntry" ("id", "learnerId", "cardId", "itemId", "seq", "kind", "at", "day", "grade",
        "repeat", "shownMs", "answer", "before", "after", "algorithm", "settingsVersion", "checksum")
      SELECT value ->> 0, ${learnerId}, ${learnerId} || ':' || (value ->> 1), value ->> 1, value ->> 2,
        value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8,
        NULLIF(value -> 9, 'null'), value -> 10, value -> 11, ${algorithm}, ${settingsVersion},
        value ->> 12
      FROM json_each(${json})`;
  });
}

/** Written out field by field: to put objects together costs more, a hundred thousand times, than to hash. */
function* entryRows({ algorithm, settingsVersion }: Shared, entries: Iterable<BroughtEntry>) {
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
      itemId,
      seq,
      kind,
      instant(at),
      day,
      grade,
      repeat,
      shownMs,
      answer,
      before,
      after,
      sum,
    ];
  }
}

/** Makes concepts for a deck at once. */
export async function insertConcepts(
  db: Store,
  madeFor: string,
  concepts: readonly { readonly id: string; readonly title: string; readonly summary: string }[],
): Promise<void> {
  await inBatches(concepts, async (json) => {
    await db.$executeRaw`
      INSERT INTO "Concept" ("id", "title", "summary", "madeFor")
      SELECT value ->> 'id', value ->> 'title', value ->> 'summary', ${madeFor}
      FROM json_each(${json})`;
  });
}
