import type { Store } from '../client';
import { Prisma } from '../generated/client';

/** How a deck's items stand with a learner on a day. */
export interface DeckCounts {
  readonly deckId: string;
  readonly items: number;
  readonly due: number;
  readonly fresh: number;
  readonly again: number;
  /** Cards due on the day after. */
  readonly tomorrow: number;
  /** The first day later than the day on which a card is due. */
  readonly nextDueDay: string | null;
}

interface Row extends Omit<Record<keyof DeckCounts, number | bigint>, 'deckId' | 'nextDueDay'> {
  readonly deckId: string;
  readonly nextDueDay: string | null;
}

/** The counts of every deck that has items of these kinds; a row for each, of all its items and cards. */
export async function deckCounts(
  db: Store,
  {
    learnerId,
    day,
    tomorrow,
    kinds,
  }: {
    readonly learnerId: string;
    readonly day: string;
    readonly tomorrow: string;
    readonly kinds: readonly string[];
  },
): Promise<DeckCounts[]> {
  const isAwake = Prisma.sql`(c."id" IS NULL
    OR (NOT c."suspended" AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${day})))`;
  const comesBack = Prisma.sql`(c."againDay" IS NOT NULL AND c."againDay" >= ${day})`;
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`SUM(CASE WHEN ${condition} AND ${isAwake} THEN 1 ELSE 0 END)`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT i."deckId" AS "deckId",
      COUNT(*) AS "items",
      ${count(Prisma.sql`c."due" <= ${day} AND NOT ${comesBack}`)} AS "due",
      ${count(Prisma.sql`c."due" IS NULL`)} AS "fresh",
      ${count(Prisma.sql`c."due" IS NOT NULL AND ${comesBack}`)} AS "again",
      ${count(Prisma.sql`c."due" = ${tomorrow}`)} AS "tomorrow",
      MIN(CASE WHEN c."due" > ${day} AND ${isAwake} THEN c."due" END) AS "nextDueDay"
    FROM "Item" i
    LEFT JOIN "Card" c ON c."itemId" = i."id" AND c."learnerId" = ${learnerId}
    WHERE NOT i."withdrawn" AND i."kind" IN (${Prisma.join([...kinds])})
    GROUP BY i."deckId"`;
  return rows.map(({ deckId, nextDueDay, ...counts }) => ({
    deckId,
    nextDueDay,
    items: Number(counts.items),
    due: Number(counts.due),
    fresh: Number(counts.fresh),
    again: Number(counts.again),
    tomorrow: Number(counts.tomorrow),
  }));
}
