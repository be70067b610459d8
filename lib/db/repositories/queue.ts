import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { CardRow } from '../rows';

/** An item in a queue, with its card where the learner has one. */
export interface QueuedItem {
  readonly itemId: string;
  readonly concepts: readonly string[];
  readonly card: CardRow | null;
}

/** Which cards are asked for: of a learner, on a day, in some decks, items of some kinds. */
export interface QueueScope {
  readonly learnerId: string;
  readonly day: string;
  readonly deckIds: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * The order of due cards: by due day, by how many of their intervals they are overdue, or by chance, which
 * a seed (1 to 2^31 - 2) decides.
 */
export type CardOrder =
  | { readonly by: 'due' | 'relative' }
  | { readonly by: 'random'; readonly seed: number };

/** The cards that are due, in their order, without those that come back today. */
export async function dueCards(
  db: Store,
  scope: QueueScope,
  take: number,
  order: CardOrder = { by: 'due' },
): Promise<QueuedItem[]> {
  const { learnerId, day } = scope;
  const deckIds = JSON.stringify(scope.deckIds);
  // An item that has a card is of a kind that can be studied; that it was withdrawn is for a few only.
  const rows = await db.$queryRaw<CardAndConcepts[]>`
    SELECT c.*, ${conceptsOf(Prisma.sql`c."itemId"`)} AS "concepts"
    FROM (
      SELECT c."id", ${orderTerm(order, day)} AS "place" FROM "Card" c
      WHERE c."learnerId" = ${learnerId} AND c."due" <= ${day}
        AND (c."againDay" IS NULL OR c."againDay" < ${day})
        AND NOT c."suspended" AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${day})
        AND c."deckId" IN (SELECT value FROM json_each(${deckIds}))
        AND c."itemId" NOT IN (
          SELECT i."id" FROM json_each(${deckIds}) d
            CROSS JOIN "Item" i ON i."deckId" = d.value AND i."withdrawn" = 1)
      ORDER BY "place", c."id" LIMIT ${take}) f
    JOIN "Card" c ON c."id" = f."id" ORDER BY f."place", f."id"`;
  return rows.map(queued);
}

/** Squares what lies between 0 and the prime 2^31 - 1, modulo that prime. */
const squared = (value: Prisma.Sql) => Prisma.sql`((${value}) * (${value}) % 2147483647)`;

/**
 * By chance means by the number of the row, multiplied by a large number, moved by the seed and squared,
 * twice over: SQLite can neither hash nor seed its own chance, and the order has to be the same all day.
 */
function orderTerm(order: CardOrder, day: string): Prisma.Sql {
  switch (order.by) {
    case 'due':
      return Prisma.sql`c."due"`;
    case 'relative':
      return Prisma.sql`-(julianday(${day}) - julianday(c."due")) / max(c."interval", 1)`;
    case 'random': {
      const seed = Prisma.sql`CAST(${order.seed} AS INTEGER)`;
      const moved = squared(Prisma.sql`(c.rowid * 1103515245 + ${seed}) % 2147483647`);
      return squared(Prisma.sql`(${moved} + ${seed}) % 2147483647`);
    }
  }
}

/** The cards that come back on the day. */
export async function againCards(db: Store, scope: QueueScope): Promise<WithCard[]> {
  const { learnerId, day, deckIds } = scope;
  // The signs keep SQLite from reading all cards that have a due day for the few that come back.
  const rows = await db.$queryRaw<CardAndConcepts[]>`
    SELECT c.*, ${conceptsOf(Prisma.sql`c."itemId"`)} AS "concepts"
    FROM "Card" c
    WHERE c."learnerId" = ${learnerId} AND c."againDay" >= ${day} AND +c."due" IS NOT NULL
      AND NOT c."suspended" AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${day})
      AND +c."deckId" IN (SELECT value FROM json_each(${JSON.stringify(deckIds)}))
      AND NOT (SELECT i."withdrawn" FROM "Item" i WHERE i."id" = c."itemId")
    ORDER BY c."id"`;
  return rows.map(queued);
}

/** A card's row with the concepts of its item, as JSON. */
type CardAndConcepts = CardRow & { readonly concepts: string };

/** The concepts of an item in their order, as JSON. */
function conceptsOf(itemId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_group_array(o."conceptId" ORDER BY o."position") FROM "ItemConcept" o
    WHERE o."itemId" = ${itemId})`;
}

type WithCard = QueuedItem & { readonly card: CardRow };

function queued({ concepts, ...card }: CardAndConcepts): WithCard {
  return { itemId: card.itemId, concepts: JSON.parse(concepts) as string[], card };
}

/**
 * The items of which no answer counts yet, deck by deck, each deck in its order.
 *
 * @param take so many at most; a deck with a limit of its own, by its id, gives no more than that
 */
export async function freshItems(
  db: Store,
  scope: QueueScope,
  take: number,
  limits: ReadonlyMap<string, number> = new Map(),
): Promise<QueuedItem[]> {
  const free = scope.deckIds.filter((deckId) => !limits.has(deckId));
  const found = await freshOf(db, { ...scope, deckIds: free }, take);
  for (const [deckId, limit] of limits) {
    found.push(...(await freshOf(db, { ...scope, deckIds: [deckId] }, Math.min(limit, take))));
  }
  const place = new Map(scope.deckIds.map((deckId, at) => [deckId, at]));
  return found
    .sort((a, b) => place.get(a.deckId)! - place.get(b.deckId)!)
    .slice(0, take)
    .map(({ deckId: _, ...item }) => item);
}

async function freshOf(db: Store, scope: QueueScope, take: number) {
  const { learnerId, day, deckIds, kinds } = scope;
  const rows = await db.$queryRaw<FreshRow[]>`
    SELECT c.*, i."id" AS "ofItem", i."deckId" AS "ofDeck", ${conceptsOf(Prisma.sql`i."id"`)} AS "concepts"
    FROM "Item" i JOIN "Deck" d ON d."id" = i."deckId"
      LEFT JOIN "Card" c ON c."learnerId" = ${learnerId} AND c."itemId" = i."id"
    WHERE NOT i."withdrawn" AND i."deckId" IN (SELECT value FROM json_each(${JSON.stringify(deckIds)}))
      AND i."kind" IN (${Prisma.join([...kinds])})
      AND (c."id" IS NULL OR (c."due" IS NULL AND NOT c."suspended"
        AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${day})))
    ORDER BY d."position", i."position", i."part" LIMIT ${take}`;
  return rows.map(({ ofItem, ofDeck, concepts, ...card }) => ({
    deckId: ofDeck,
    itemId: ofItem,
    concepts: JSON.parse(concepts) as string[],
    card: card.id === null ? null : (card as CardRow),
  }));
}

/** An item with the columns of its card, which are null where there is none. */
type FreshRow = Omit<CardAndConcepts, 'id'> & {
  readonly id: string | null;
  readonly ofItem: string;
  readonly ofDeck: string;
};
