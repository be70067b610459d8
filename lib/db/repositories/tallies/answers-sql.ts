import type { Store } from '../../client';
import { Prisma } from '../../generated/client';
import { BANDS, FIRST, MATURE, PRACTICE, REPEAT } from './bands';

/** The kinds of entries that an answer is counted for. */
export const ANSWER_KINDS = ['review', 'past-review', 'practice'];

const bandOfInterval = Prisma.join(
  BANDS.slice(0, -1).map(
    ({ band, to }) => Prisma.sql`WHEN "before" ->> 'interval' <= ${to} THEN ${band}`,
  ),
  ' ',
);

/** The answers among the log entries that a condition picks, with what they are counted by. */
export function answersWhere(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "learnerId", "itemId", "day", "grade", COALESCE("shownMs", 0) AS "ms",
      CASE
        WHEN "kind" = 'practice' THEN ${PRACTICE}
        WHEN "repeat" THEN ${REPEAT}
        WHEN "before" ->> 'due' IS NULL THEN ${FIRST}
        ${bandOfInterval}
        ELSE ${BANDS.at(-1)!.band}
      END AS "band",
      substr("at", 12, 2) * 4 + substr("at", 15, 2) / 15 AS "slot"
    FROM "LogEntry"
    WHERE "kind" IN (${Prisma.join(ANSWER_KINDS)}) AND ${condition}`;
}

/** Those of a learner's whole log that were not taken back; this one does read all of it. */
function standingAnswers(learnerId: string): Prisma.Sql {
  return answersWhere(Prisma.sql`"learnerId" = ${learnerId} AND "id" NOT IN (
    SELECT undone."value"
    FROM "LogEntry" e, json_each(json_insert(e."answer" -> 'along', '$[#]', e."undoes")) AS undone
    WHERE e."learnerId" = ${learnerId} AND e."kind" = 'undo')`);
}

/**
 * Lets something be read several times from a learner's standing answers, which are found once. To be
 * called within a transaction, for only the connection that made it sees a temporary table.
 *
 * @param read is given what stands for the answers in its queries
 */
export async function withStandingAnswers<T>(
  db: Store,
  learnerId: string,
  read: (answers: Prisma.Sql) => Promise<T>,
): Promise<T> {
  await db.$executeRaw`DROP TABLE IF EXISTS temp."StandingAnswer"`;
  await db.$executeRaw`CREATE TEMP TABLE "StandingAnswer" AS ${standingAnswers(learnerId)}`;
  try {
    return await read(Prisma.sql`SELECT * FROM temp."StandingAnswer"`);
  } finally {
    await db.$executeRaw`DROP TABLE temp."StandingAnswer"`;
  }
}

/** Answers as rows of DayTally. */
export const byDay = (answers: Prisma.Sql) => Prisma.sql`
  SELECT "learnerId", "day", "band", "grade", COUNT(*) AS "count", SUM("ms") AS "ms"
  FROM (${answers}) GROUP BY 1, 2, 3, 4`;

/** Answers as rows of HourTally. */
export const byHour = (answers: Prisma.Sql) => Prisma.sql`
  SELECT "learnerId", "day", "slot", COUNT(*) AS "count", SUM("grade" >= 3) AS "recalled"
  FROM (${answers}) GROUP BY 1, 2, 3`;

/** Answers, and cards that a condition picks, as rows of ConceptTally. */
export const byConcept = (answers: Prisma.Sql, cards: Prisma.Sql) => Prisma.sql`
  SELECT "learnerId", "conceptId", SUM("asked") AS "asked", SUM("recalled") AS "recalled",
    SUM("seen") AS "seen", SUM("strength") AS "strength"
  FROM (
    SELECT "learnerId", "itemId", 1 AS "asked", "grade" >= 3 AS "recalled", 0 AS "seen",
      0 AS "strength"
    FROM (${answers}) WHERE "band" > ${FIRST}
    UNION ALL
    SELECT "learnerId", "itemId", 0, 0, 1, MIN("interval", ${MATURE})
    FROM "Card" WHERE "due" IS NOT NULL AND ${cards}
  ) JOIN "ItemConcept" USING ("itemId")
  GROUP BY 1, 2`;
