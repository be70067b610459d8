import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { QueueScope } from './queue';

/** How a deck's items stand with a learner on a day. */
export interface DeckCounts {
  readonly deckId: string;
  readonly items: number;
  /** Cards that are due and do not come back today: those are `againCards`. */
  readonly due: number;
  readonly fresh: number;
  /** The first day later than the day on which a card is due. */
  readonly nextDueDay: string | null;
}

interface Row {
  readonly deckId: string;
  readonly taken: number | bigint;
  readonly due: number | bigint;
}

interface Whole extends Row {
  readonly items: number | bigint;
  readonly nextDueDay: string | null;
}

/**
 * The counts of decks, in the order in which they are named. Each is a range of an index that has all
 * that is asked of a card, for a learner may have a hundred thousand of them, too many to look at one by
 * one or for each card's item; the cards of withdrawn items, which are few, are then taken off.
 */
export async function deckCounts(db: Store, scope: QueueScope): Promise<DeckCounts[]> {
  const off = new Map((await ofWithdrawn(db, scope)).map((row) => [row.deckId, row]));
  return (await ofAll(db, scope)).map((row) => {
    const { deckId, nextDueDay, items } = row;
    const count = (key: 'taken' | 'due') => Number(row[key]) - Number(off.get(deckId)?.[key] ?? 0);
    const due = count('due');
    return { deckId, nextDueDay, items: Number(items), due, fresh: Number(items) - count('taken') };
  });
}

function ofAll(db: Store, scope: QueueScope): Promise<Whole[]> {
  const { learnerId, day, deckIds, kinds } = scope;
  const awake = awakeOn(day);
  const ofDeck = Prisma.sql`
    FROM "Card" c WHERE c."learnerId" = ${learnerId} AND c."deckId" = d.value AND c."due"`;
  // Every due day is greater than the empty text, which makes a range of it.
  return db.$queryRaw<Whole[]>`
    SELECT d.value AS "deckId",
      (SELECT COUNT(*) FROM "Item" i WHERE i."deckId" = d.value AND i."withdrawn" = 0
        AND i."kind" IN (${Prisma.join([...kinds])})) AS "items",
      (SELECT COUNT(*) ${ofDeck} > '')
        + (SELECT COUNT(*) ${ofDeck} IS NULL AND NOT (${awake})) AS "taken",
      (SELECT COUNT(*) ${ofDeck} > '' AND c."due" <= ${day} AND NOT ${againOn(day)} AND ${awake})
        AS "due",
      (SELECT c."due" ${ofDeck} > ${day} AND ${awake}
          AND NOT (SELECT i."withdrawn" FROM "Item" i WHERE i."id" = c."itemId")
        ORDER BY c."due" LIMIT 1) AS "nextDueDay"
    FROM json_each(${JSON.stringify(deckIds)}) d`;
}

function ofWithdrawn(db: Store, scope: QueueScope): Promise<Row[]> {
  const { day } = scope;
  return db.$queryRaw<Row[]>`
    SELECT i."deckId" AS "deckId",
      SUM(c."due" IS NOT NULL OR NOT (${awakeOn(day)})) AS "taken",
      SUM(COALESCE(c."due" <= ${day}, FALSE) AND NOT ${againOn(day)} AND ${awakeOn(day)}) AS "due"
    FROM ${withdrawnCards(scope)} GROUP BY i."deckId"`;
}

/** How many cards of some decks are late on a day, and how many fall due on the day after it. */
export async function lateAndNext(
  db: Store,
  scope: QueueScope & { readonly lateFrom: string; readonly next: string },
): Promise<{ readonly late: number; readonly next: number }> {
  const { learnerId, day, deckIds, lateFrom, next } = scope;
  const late = Prisma.sql`c."due" > '' AND c."due" <= ${lateFrom} AND NOT ${againOn(day)}`;
  const ofDecks = Prisma.sql`SELECT COUNT(*)
    FROM json_each(${JSON.stringify(deckIds)}) d CROSS JOIN "Card" c
    WHERE c."learnerId" = ${learnerId} AND c."deckId" = d.value AND ${awakeOn(day)}`;
  const ofWithdrawnItems = Prisma.sql`
    SELECT COUNT(*) FROM ${withdrawnCards(scope)} WHERE ${awakeOn(day)}`;
  const [row] = await db.$queryRaw<{ late: number | bigint; next: number | bigint }[]>`
    SELECT (${ofDecks} AND ${late}) - (${ofWithdrawnItems} AND ${late}) AS "late",
      (${ofDecks} AND c."due" = ${next}) - (${ofWithdrawnItems} AND c."due" = ${next}) AS "next"`;
  return { late: Number(row?.late), next: Number(row?.next) };
}

/** A learner's cards of the withdrawn items of decks; CROSS keeps SQLite from beginning with all cards. */
function withdrawnCards({ learnerId, deckIds }: QueueScope): Prisma.Sql {
  return Prisma.sql`json_each(${JSON.stringify(deckIds)}) d
    CROSS JOIN "Item" i ON i."deckId" = d.value AND i."withdrawn" = 1
    CROSS JOIN "Card" c ON c."itemId" = i."id" AND c."learnerId" = ${learnerId}`;
}

const awakeOn = (day: string) =>
  Prisma.sql`NOT c."suspended" AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${day})`;

const againOn = (day: string) => Prisma.sql`COALESCE(c."againDay" >= ${day}, FALSE)`;

/** How many items each deck hands out, by the decks' ids; those without any are left out. */
export async function itemCounts(
  db: Store,
  deckIds: readonly string[],
  kinds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await db.item.groupBy({
    by: ['deckId'],
    where: { deckId: { in: [...deckIds] }, withdrawn: false, kind: { in: [...kinds] } },
    _count: true,
  });
  return new Map(counts.map(({ deckId, _count }) => [deckId, _count]));
}
