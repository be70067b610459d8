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
        "stage", "due", "againDay", "againCount", "countedDay", "suspended", "buriedUntil", "flagged", "seq")
      SELECT ${learnerId} || ':' || (value ->> 'itemId'), ${learnerId}, value ->> 'itemId',
        value ->> 'easeFactor', value ->> 'interval', value ->> 'repetitions', value ->> 'lapses',
        value ->> 'stage', value ->> 'due', value ->> 'againDay', value ->> 'againCount',
        value ->> 'countedDay', value ->> 'suspended', value ->> 'buriedUntil', value ->> 'flagged',
        value ->> 'seq'
      FROM json_each(${json})`;
  });
}

/**
 * Appends many entries at once, each with its checksum. The tallies are not kept: whoever calls this has
 * to count the learner's log anew.
 */
export async function insertEntries(db: Store, entries: Iterable<NewLogEntry>): Promise<void> {
  await inBatches(entryRows(entries), async (json) => {
    await db.$executeRaw`
      INSERT INTO "LogEntry" ("id", "learnerId", "cardId", "itemId", "seq", "kind", "at", "day", "grade",
        "repeat", "shownMs", "answer", "itemVersion", "draw", "before", "after", "algorithm",
        "settingsVersion", "undoes", "fuzz", "checksum")
      SELECT value ->> 'id', value ->> 'learnerId', value ->> 'cardId', value ->> 'itemId', value ->> 'seq',
        value ->> 'kind', value ->> 'at', value ->> 'day', value ->> 'grade', value ->> 'repeat',
        value ->> 'shownMs', value -> 'answer', value ->> 'itemVersion', value -> 'draw',
        value -> 'before', value -> 'after', value ->> 'algorithm', value ->> 'settingsVersion',
        value ->> 'undoes', value ->> 'fuzz', value ->> 'checksum'
      FROM json_each(${json})`;
  });
}

function* entryRows(entries: Iterable<NewLogEntry>) {
  for (const entry of entries) {
    const { answer, draw, ...rest } = entry;
    const said = { ...(answer && { answer }), ...(draw && { draw }) };
    yield { ...rest, ...said, at: instant(entry.at), checksum: checksum(entry) };
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
