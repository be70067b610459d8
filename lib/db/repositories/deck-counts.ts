import type { Store } from '../client';
import { Prisma } from '../generated/client';
import type { QueueScope } from './queue';

/** How a deck's items stand with a learner on a day. */
export interface DeckCounts {
  readonly deckId: string;
  readonly items: number;
  readonly due: number;
  /** Of the due ones, those that were due long ago. */
  readonly late: number;
  readonly fresh: number;
  readonly again: number;
  /** Cards due on the day after. */
  readonly tomorrow: number;
  /** The first day later than the day on which a card is due. */
  readonly nextDueDay: string | null;
}

interface CountsScope extends QueueScope {
  readonly tomorrow: string;
  /** A card due on this day or before is late; none is where there is no such day. */
  readonly lateFrom?: string;
}

type Counted = 'taken' | 'due' | 'late' | 'again' | 'tomorrow';

type Row = { readonly deckId: string } & Readonly<Record<Counted, number | bigint>>;

interface Whole extends Row {
  readonly items: number | bigint;
  readonly nextDueDay: string | null;
}

/**
 * The counts of decks, in the order in which they are named. Items and cards are each counted in an index
 * of their own, for a learner may have a hundred thousand of them, too many to look for each card's item;
 * the cards of withdrawn items, which are few, are then taken off.
 */
export async function deckCounts(db: Store, scope: CountsScope): Promise<DeckCounts[]> {
  const off = new Map((await ofWithdrawn(db, scope)).map((row) => [row.deckId, row]));
  return (await ofAll(db, scope)).map((row) => {
    const { deckId, nextDueDay, items } = row;
    const count = (key: Counted) => Number(row[key]) - Number(off.get(deckId)?.[key] ?? 0);
    return {
      deckId,
      nextDueDay,
      items: Number(items),
      due: count('due'),
      late: count('late'),
      fresh: Number(items) - count('taken'),
      again: count('again'),
      tomorrow: count('tomorrow'),
    };
  });
}

function ofAll(db: Store, scope: CountsScope): Promise<Whole[]> {
  const { learnerId, day, deckIds, kinds } = scope;
  return db.$queryRaw<Whole[]>`
    SELECT d.value AS "deckId",
      (SELECT COUNT(*) FROM "Item" i WHERE i."deckId" = d.value AND i."withdrawn" = 0
        AND i."kind" IN (${Prisma.join([...kinds])})) AS "items",
      COALESCE(k."taken", 0) AS "taken", COALESCE(k."due", 0) AS "due",
      COALESCE(k."late", 0) AS "late", COALESCE(k."again", 0) AS "again",
      COALESCE(k."tomorrow", 0) AS "tomorrow",
      (SELECT c."due" FROM "Card" c
        WHERE c."learnerId" = ${learnerId} AND c."deckId" = d.value AND c."due" > ${day}
          AND NOT c."suspended" AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${day})
          AND NOT (SELECT i."withdrawn" FROM "Item" i WHERE i."id" = c."itemId")
        ORDER BY c."due" LIMIT 1) AS "nextDueDay"
    FROM json_each(${JSON.stringify(deckIds)}) d LEFT JOIN (
      -- One pass through an index that has all that is asked of a card.
      SELECT c."deckId", ${SUMS} FROM ${daysOf(scope)} CROSS JOIN "Card" c
      WHERE c."learnerId" = ${learnerId} GROUP BY c."deckId") k ON k."deckId" = d.value`;
}

function ofWithdrawn(db: Store, scope: CountsScope): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT i."deckId" AS "deckId", ${SUMS}
    -- CROSS keeps SQLite in this order; it would begin with all the learner's cards.
    FROM ${daysOf(scope)} CROSS JOIN json_each(${JSON.stringify(scope.deckIds)}) d
      CROSS JOIN "Item" i ON i."deckId" = d.value AND i."withdrawn" = 1
      CROSS JOIN "Card" c ON c."itemId" = i."id" AND c."learnerId" = ${scope.learnerId}
    GROUP BY i."deckId"`;
}

/** The days that SUMS asks for, as a row. */
function daysOf({ day, tomorrow, lateFrom = '' }: CountsScope): Prisma.Sql {
  return Prisma.sql`
    (SELECT ${day} AS "day", ${tomorrow} AS "tomorrow", ${lateFrom} AS "lateFrom") t`;
}

const AWAKE = `NOT c."suspended" AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= t."day")`;
const AGAIN = `COALESCE(c."againDay" >= t."day", FALSE)`;

/** Each column of a Row, of some of a learner's cards. */
const SUMS = Prisma.raw(`
  COUNT(*) FILTER (WHERE c."due" IS NOT NULL OR NOT (${AWAKE})) AS "taken",
  COUNT(*) FILTER (WHERE c."due" <= t."day" AND NOT ${AGAIN} AND ${AWAKE}) AS "due",
  COUNT(*) FILTER (WHERE c."due" <= t."lateFrom" AND NOT ${AGAIN} AND ${AWAKE}) AS "late",
  COUNT(*) FILTER (WHERE c."due" IS NOT NULL AND ${AGAIN} AND ${AWAKE}) AS "again",
  COUNT(*) FILTER (WHERE c."due" = t."tomorrow" AND ${AWAKE}) AS "tomorrow"`);

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
