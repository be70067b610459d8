import type { Store } from '../../client';
import { Prisma } from '../../generated/client';
import { BANDS, FIRST, MATURE, REPEAT } from './bands';

/** What a learner did on a day, in answers. */
export interface DayFigures {
  readonly day: string;
  /** First answers of a card; those to young and to mature cards; repeats and practice. */
  readonly first: number;
  readonly young: number;
  readonly mature: number;
  readonly more: number;
  /** Of those to young and to mature cards, the ones graded 3 or more. */
  readonly youngRecalled: number;
  readonly matureRecalled: number;
  readonly ms: number;
}

const matureBand = BANDS.find(({ from }) => from === MATURE)!.band;

/** A learner's days from one on, each on which there was an answer; the earliest first. */
export async function dayFigures(
  db: Store,
  learnerId: string,
  from: string,
): Promise<DayFigures[]> {
  const sum = (condition: Prisma.Sql) =>
    Prisma.sql`SUM(CASE WHEN ${condition} THEN "count" ELSE 0 END)`;
  const young = Prisma.sql`"band" > ${FIRST} AND "band" < ${matureBand}`;
  const mature = Prisma.sql`"band" >= ${matureBand}`;
  const rows = await db.$queryRaw<Record<keyof DayFigures, string | number | bigint>[]>`
    SELECT "day", SUM("ms") AS "ms",
      ${sum(Prisma.sql`"band" = ${FIRST}`)} AS "first", ${sum(young)} AS "young",
      ${sum(mature)} AS "mature", ${sum(Prisma.sql`"band" <= ${REPEAT}`)} AS "more",
      ${sum(Prisma.sql`${young} AND "grade" >= 3`)} AS "youngRecalled",
      ${sum(Prisma.sql`${mature} AND "grade" >= 3`)} AS "matureRecalled"
    FROM "DayTally" WHERE "learnerId" = ${learnerId} AND "day" >= ${from}
    GROUP BY "day" ORDER BY "day"`;
  return rows.map(({ day, ...counts }) => ({
    day: String(day),
    first: Number(counts.first),
    young: Number(counts.young),
    mature: Number(counts.mature),
    more: Number(counts.more),
    youngRecalled: Number(counts.youngRecalled),
    matureRecalled: Number(counts.matureRecalled),
    ms: Number(counts.ms),
  }));
}

/** How often a grade was given to cards of a band of interval. */
export interface GradeFigures {
  readonly band: number;
  readonly grade: number;
  readonly count: number;
}

export async function gradeFigures(
  db: Store,
  learnerId: string,
  from: string,
): Promise<GradeFigures[]> {
  const rows = await db.$queryRaw<{ band: number; grade: number; count: number | bigint }[]>`
    SELECT "band", "grade", SUM("count") AS "count"
    FROM "DayTally" WHERE "learnerId" = ${learnerId} AND "day" >= ${from}
    GROUP BY "band", "grade"`;
  return rows.map(({ band, grade, count }) => ({
    ...{ band: Number(band), grade: Number(grade), count: Number(count) },
  }));
}

/** The answers of a quarter of an hour of a day, in UTC: some zones are off by a quarter. */
export interface SlotFigures {
  readonly day: string;
  readonly slot: number;
  readonly count: number;
  readonly recalled: number;
}

export function slotFigures(db: Store, learnerId: string, from: string): Promise<SlotFigures[]> {
  return db.$queryRaw<SlotFigures[]>`
    SELECT "day", CAST("slot" AS REAL) AS "slot", CAST("count" AS REAL) AS "count",
      CAST("recalled" AS REAL) AS "recalled"
    FROM "HourTally" WHERE "learnerId" = ${learnerId} AND "day" >= ${from}`;
}

/** How a learner stands with the items of a concept. */
export interface ConceptFigures {
  readonly conceptId: string;
  readonly asked: number;
  readonly recalled: number;
  readonly seen: number;
  /** Days, of all seen cards together, 21 a card at most. */
  readonly strength: number;
}

export function conceptFigures(db: Store, learnerId: string): Promise<ConceptFigures[]> {
  return db.conceptTally.findMany({ where: { learnerId }, omit: { learnerId: true } });
}
