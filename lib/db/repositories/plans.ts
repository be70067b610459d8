import type { Store } from '../client';
import type { CardRow, PlanRow } from '../rows';

/** Whose cards are asked for: a learner's in some decks. */
export interface LoadScope {
  readonly learnerId: string;
  readonly deckIds: readonly string[];
}

/** What of a due card decides where a plan puts it. */
export interface DueCard {
  readonly cardId: string;
  readonly due: string;
  /** Days. */
  readonly interval: number;
}

/**
 * The cards that are due from a day to another, both included, save those that are put aside, that come
 * back today anyway, or that are withdrawn.
 */
export function cardsDue(
  db: Store,
  { learnerId, deckIds }: LoadScope,
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
): Promise<DueCard[]> {
  const decks = JSON.stringify(deckIds);
  return db.$queryRaw<DueCard[]>`
    SELECT c."id" AS "cardId", c."due" AS "due", c."interval" AS "interval" FROM "Card" c
    WHERE c."learnerId" = ${learnerId} AND c."due" >= ${from} AND c."due" <= ${to}
      AND NOT c."suspended" AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${today})
      AND (c."againDay" IS NULL OR c."againDay" < ${today})
      AND c."deckId" IN (SELECT value FROM json_each(${decks}))
      AND c."itemId" NOT IN (
        SELECT i."id" FROM json_each(${decks}) d
          CROSS JOIN "Item" i ON i."deckId" = d.value AND i."withdrawn" = 1)`;
}

/** How many cards are due on each day from one to another that has any. */
export async function dueLoads(
  db: Store,
  { learnerId, deckIds }: LoadScope,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.card.groupBy({
    by: ['due'],
    where: {
      ...{ learnerId, deckId: { in: [...deckIds] }, suspended: false },
      due: { gte: from, lte: to },
    },
    _count: true,
  });
  return new Map(rows.map(({ due, _count }) => [due as string, _count]));
}

export function findPlan(db: Store, id: string): Promise<PlanRow | null> {
  return db.plan.findUnique({ where: { id } });
}

export function createPlan(db: Store, plan: PlanRow): Promise<PlanRow> {
  return db.plan.create({ data: plan });
}

export async function endPlan(
  db: Store,
  id: string,
  end: Pick<PlanRow, 'endedAt' | 'to'>,
): Promise<void> {
  await db.plan.update({ where: { id }, data: end });
}

/** A learner's plans that were not ended and reach to a day or beyond, by their beginning. */
export function plansReaching(db: Store, learnerId: string, day: string): Promise<PlanRow[]> {
  return db.plan.findMany({
    where: { learnerId, to: { gte: day }, endedAt: null },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  });
}

/** The time off of all learners that was not ended and reaches to a day or beyond. */
export function vacationsReaching(db: Store, day: string): Promise<PlanRow[]> {
  return db.plan.findMany({ where: { kind: 'vacation', to: { gte: day }, endedAt: null } });
}

/** Gives a learner's plans to another learner. */
export async function sharePlans(db: Store, from: string, into: string): Promise<void> {
  await db.plan.updateMany({ where: { learnerId: from }, data: { learnerId: into } });
}

/** The cards that still stand where a plan put them, each with its due day before. */
export function cardsOfPlan(
  db: Store,
  planId: string,
): Promise<{ readonly cardId: string; readonly dueBefore: string }[]> {
  // The ids of a plan's entries are its own before a slash, after which 0 comes next.
  return db.$queryRaw`
    SELECT c."id" AS "cardId", e."before" ->> 'due' AS "dueBefore"
    FROM "LogEntry" e CROSS JOIN "Card" c ON c."id" = e."cardId" AND c."seq" = e."seq"
    WHERE e."id" >= ${`${planId}/`} AND e."id" < ${`${planId}0`}`;
}

/** Many of a learner's cards. */
export async function cardsByIds(db: Store, ids: readonly string[]): Promise<CardRow[]> {
  return db.card.findMany({ where: { id: { in: [...ids] } } });
}

/** Gives cards that still stand at `seq` another due day; says how many it moved. */
export function setDueDays(
  db: Store,
  moves: readonly { readonly cardId: string; readonly seq: number; readonly due: string }[],
): Promise<number> {
  return db.$executeRaw`
    UPDATE "Card" SET "due" = move.value ->> 'due', "countedDay" = NULL, "againDay" = NULL,
      "seq" = "Card"."seq" + 1
    FROM json_each(${JSON.stringify(moves)}) AS move
    WHERE "Card"."id" = move.value ->> 'cardId' AND "Card"."seq" = move.value ->> 'seq'`;
}
