import type { Store } from '../client';
import { Prisma } from '../generated/client';

/** Something whose entry is not what it now says. */
export interface StaleEntry {
  readonly kind: string;
  readonly ref: string;
}

/** What a search can find of an item or a note. */
export interface NewSearchEntry extends StaleEntry {
  readonly deckId: string;
  readonly title: string;
  readonly more: string | null;
  /** Words to be found by: those that weigh more, and the rest. */
  readonly titleWords: string;
  readonly bodyWords: string;
}

/** Some of what changed since it was read for the search. */
export function staleEntries(db: Store, take: number): Promise<StaleEntry[]> {
  return db.searchStale.findMany({ take });
}

/** Puts new entries in the place of stale ones; what is stale and has none is found no more. */
export async function replaceEntries(
  db: Store,
  stale: readonly StaleEntry[],
  entries: readonly NewSearchEntry[],
): Promise<void> {
  const gone = JSON.stringify(stale);
  const json = JSON.stringify(entries);
  await db.$executeRaw`
    DELETE FROM "SearchEntry" WHERE ("kind", "ref") IN (
      SELECT value ->> 'kind', value ->> 'ref' FROM json_each(${gone}))`;
  await db.$executeRaw`
    INSERT INTO "SearchEntry" ("kind", "ref", "deckId", "title", "more")
    SELECT value ->> 'kind', value ->> 'ref', value ->> 'deckId', value ->> 'title', value ->> 'more'
    FROM json_each(${json})`;
  await db.$executeRaw`
    INSERT INTO "SearchIndex" ("rowid", "title", "body")
    SELECT e."id", one.value ->> 'titleWords', one.value ->> 'bodyWords'
    FROM json_each(${json}) AS one
    JOIN "SearchEntry" e ON e."kind" = one.value ->> 'kind' AND e."ref" = one.value ->> 'ref'`;
  await db.$executeRaw`
    DELETE FROM "SearchStale" WHERE ("kind", "ref") IN (
      SELECT value ->> 'kind', value ->> 'ref' FROM json_each(${gone}))`;
}

/** Something found. */
export interface FoundEntry extends StaleEntry {
  /** Of an item; null of a note. */
  readonly itemKind: string | null;
  readonly deckId: string;
  readonly title: string;
  readonly more: string | null;
}

/** So many are weighed against each other; where more match, nobody reads as far. */
const WEIGHED = 1_000;

/**
 * What of some decks has all of some words, or words that begin with them; the best first.
 *
 * @param words of letters and digits alone
 */
export function foundEntries(
  db: Store,
  words: readonly string[],
  deckIds: readonly string[],
  take: number,
): Promise<FoundEntry[]> {
  const match = words.map((word) => `"${word}"*`).join(' ');
  return db.$queryRaw<FoundEntry[]>`
    SELECT "kind", "ref", "deckId", "title", "more",
      (SELECT i."kind" FROM "Item" i WHERE i."id" = "ref") AS "itemKind"
    FROM (
      SELECT e.*, bm25("SearchIndex", 4.0, 1.0) AS "weight"
      FROM "SearchIndex" CROSS JOIN "SearchEntry" e ON e."id" = "SearchIndex"."rowid"
      WHERE "SearchIndex" MATCH ${match} AND e."deckId" IN (${Prisma.join([...deckIds, ''])})
      LIMIT ${WEIGHED}
    )
    ORDER BY "weight", "id" LIMIT ${take}`;
}

/** What the entries of items are made from. */
export interface SearchableItem {
  readonly id: string;
  readonly deckId: string;
  readonly body: unknown;
  readonly concepts: readonly string[];
}

/** Items that are handed out, each by its first part, with the titles of their concepts. */
export async function searchableItems(
  db: Store,
  ids: readonly string[],
): Promise<SearchableItem[]> {
  const items = await db.item.findMany({
    where: { id: { in: [...ids] }, part: 1, withdrawn: false },
    include: {
      versions: { orderBy: { version: 'desc' }, take: 1, select: { body: true } },
      concepts: { select: { concept: { select: { title: true } } } },
    },
  });
  return items.map(({ id, deckId, versions, concepts }) => ({
    ...{ id, deckId, body: versions[0]!.body },
    concepts: concepts.map(({ concept }) => concept.title),
  }));
}

/** A note by its deck and position. */
export async function searchableNotes(
  db: Store,
  refs: readonly string[],
): Promise<
  {
    readonly ref: string;
    readonly deckId: string;
    readonly heading: string;
    readonly body: unknown;
  }[]
> {
  const notes = await db.note.findMany({
    where: { deckId: { in: [...new Set(refs.map((ref) => ref.slice(0, ref.lastIndexOf('#'))))] } },
  });
  return notes
    .map(({ position, ...note }) => ({ ...note, ref: `${note.deckId}#${position}` }))
    .filter(({ ref }) => refs.includes(ref));
}
