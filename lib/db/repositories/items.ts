import type { Store } from '../client';
import { Prisma } from '../generated/client';

/** An item as it now is. */
export interface CurrentItem {
  readonly id: string;
  readonly deckId: string;
  readonly kind: string;
  /** Which of the item's cards this row is, from 1. */
  readonly part: number;
  readonly position: number;
  readonly withdrawn: boolean;
  readonly version: number;
  /** The whole item that it was copied from, and which of its versions was looked at last. */
  readonly copiedFrom: string | null;
  readonly copiedVersion: number | null;
  readonly concepts: readonly string[];
  /** What the item says, as lib/bank reads it. */
  readonly body: unknown;
}

/** What a row of the query below holds: its lists and its body are JSON. */
type Row = Omit<CurrentItem, 'concepts' | 'body' | 'withdrawn'> & {
  readonly concepts: string;
  readonly body: string;
  readonly withdrawn: boolean | number;
};

/**
 * Items with what they say now, in one query: to ask for the versions and the concepts of each beside it
 * would name every item, and SQLite takes no more than so many names.
 */
async function itemsWhere(
  db: Store,
  condition: Prisma.Sql,
  order: Prisma.Sql = Prisma.sql`i."position", i."part", i."id"`,
): Promise<CurrentItem[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT i."id", i."deckId", i."kind", i."part", i."position", i."withdrawn", i."version",
      i."copiedFrom", i."copiedVersion", CAST(v."body" AS TEXT) AS "body",
      (SELECT json_group_array(c."conceptId" ORDER BY c."position") FROM "ItemConcept" c
        WHERE c."itemId" = i."id") AS "concepts"
    FROM "Item" i
    JOIN "ItemVersion" v ON v."itemId" = i."id" AND v."version" = i."version"
    JOIN "Deck" d ON d."id" = i."deckId"
    WHERE ${condition} ORDER BY ${order}`;
  return rows.map(({ concepts, body, withdrawn, ...item }) => ({
    ...item,
    withdrawn: Boolean(withdrawn),
    concepts: JSON.parse(concepts) as string[],
    body: JSON.parse(body) as unknown,
  }));
}

export async function findItem(db: Store, id: string): Promise<CurrentItem | null> {
  return (await itemsWhere(db, Prisma.sql`i."id" = ${id}`))[0] ?? null;
}

export async function findItems(db: Store, ids: readonly string[]): Promise<CurrentItem[]> {
  const named = JSON.stringify(ids);
  return itemsWhere(db, Prisma.sql`i."id" IN (SELECT value FROM json_each(${named}))`);
}

/** The items that are handed out, deck by deck, each deck in its order. */
export async function currentItems(db: Store): Promise<CurrentItem[]> {
  return itemsWhere(
    db,
    Prisma.sql`NOT i."withdrawn" AND NOT d."withdrawn"`,
    Prisma.sql`d."position", d."id", i."position", i."part", i."id"`,
  );
}

export async function itemsOfDeck(db: Store, deckId: string): Promise<CurrentItem[]> {
  return itemsWhere(db, Prisma.sql`i."deckId" = ${deckId} AND NOT i."withdrawn"`);
}

/** All items of a deck, each by its first part, also those withdrawn. */
export async function wholesOfDeck(db: Store, deckId: string): Promise<CurrentItem[]> {
  return itemsWhere(db, Prisma.sql`i."deckId" = ${deckId} AND i."part" = 1`);
}

/** The slugs that a deck's items and its authors' drafts have, also those of what is withdrawn. */
export async function slugsIn(
  db: Store,
  deckId: string,
): Promise<{ readonly items: readonly string[]; readonly drafts: readonly string[] }> {
  const items = await db.item.findMany({ where: { deckId, part: 1 }, select: { id: true } });
  const drafts = await db.draft.findMany({ where: { deckId }, select: { slug: true } });
  return {
    items: items.map(({ id }) => id.slice(deckId.length + 1)),
    drafts: drafts.map(({ slug }) => slug),
  };
}

/** What an item said at one of its versions, or null. */
export async function itemBody(db: Store, itemId: string, version: number): Promise<unknown> {
  const rows = await db.$queryRaw<{ body: unknown }[]>`
    SELECT "body" FROM "ItemVersion" WHERE "itemId" = ${itemId} AND "version" = ${version}`;
  return rows[0]?.body ?? null;
}
