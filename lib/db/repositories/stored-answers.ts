import type { Store } from '../client';

/**
 * How many of the answers with these ids are not stored, and how many are more than once, whatever a
 * primary key says of that.
 */
export async function countStored(
  db: Store,
  {
    reviews,
    quizAnswers,
  }: { readonly reviews: readonly string[]; readonly quizAnswers: readonly string[] },
): Promise<{ lost: number; twice: number }> {
  const rows = await db.$queryRaw<{ found: number | bigint }[]>`
    SELECT (SELECT COUNT(*) FROM "LogEntry" l WHERE l."id" = wanted.value AND l."kind" = 'review') AS "found"
    FROM json_each(${JSON.stringify(reviews)}) AS wanted
    UNION ALL
    SELECT (SELECT COUNT(*) FROM "QuizAnswer" q WHERE q."id" = wanted.value) AS "found"
    FROM json_each(${JSON.stringify(quizAnswers)}) AS wanted`;
  const counts = rows.map(({ found }) => Number(found));
  const lost = counts.filter((count) => count === 0).length;
  return { lost, twice: counts.filter((count) => count > 1).length };
}
