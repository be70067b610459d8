import type { Store } from '../client';
import { Prisma } from '../generated/client';

export interface QuizCandidate {
  readonly itemId: string;
  readonly version: number;
  readonly kind: string;
  readonly concepts: readonly string[];
  /** A drill's template; null for other kinds. */
  readonly template: string | null;
}

/** A row of the query below, whose list is JSON. */
type Row = Omit<QuizCandidate, 'concepts'> & { readonly concepts: string };

/** Which items a quiz may ask; an empty list of concepts stands for all. */
export interface QuizScope {
  readonly deckIds: readonly string[];
  readonly kinds: readonly string[];
  readonly concepts: readonly string[];
}

/**
 * The items that are handed out and fit the scope, by their ids; in one query, for to load the concepts
 * of each would name every item, and SQLite takes no more than so many names.
 */
export async function quizCandidates(db: Store, scope: QuizScope): Promise<QuizCandidate[]> {
  const [decks, kinds, concepts] = [scope.deckIds, scope.kinds, scope.concepts].map((names) =>
    JSON.stringify(names),
  );
  const isAsked =
    scope.concepts.length === 0
      ? Prisma.sql`1`
      : Prisma.sql`EXISTS (SELECT 1 FROM "ItemConcept" c WHERE c."itemId" = i."id"
          AND c."conceptId" IN (SELECT value FROM json_each(${concepts})))`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT i."id" AS "itemId", i."version", i."kind",
      CASE WHEN i."kind" = 'drill' THEN v."body" ->> 'template' END AS "template",
      (SELECT json_group_array(c."conceptId" ORDER BY c."position") FROM "ItemConcept" c
        WHERE c."itemId" = i."id") AS "concepts"
    FROM "Item" i
    JOIN "ItemVersion" v ON v."itemId" = i."id" AND v."version" = i."version"
    WHERE NOT i."withdrawn" AND i."deckId" IN (SELECT value FROM json_each(${decks}))
      AND i."kind" IN (SELECT value FROM json_each(${kinds})) AND ${isAsked}
    ORDER BY i."id"`;
  return rows.map(({ concepts: about, ...item }) => ({
    ...item,
    concepts: JSON.parse(about) as string[],
  }));
}

/** A learner's last answers: what each was about and how it was graded, the latest first. */
export async function lastAnswers(
  db: Store,
  learnerId: string,
  take: number,
): Promise<{ readonly grade: number; readonly concepts: readonly string[] }[]> {
  const rows = await db.$queryRaw<{ grade: number | bigint; concepts: string }[]>`
    SELECT l."grade" AS "grade",
      (SELECT json_group_array(c."conceptId") FROM "ItemConcept" c WHERE c."itemId" = l."itemId") AS "concepts"
    FROM (
      SELECT "grade", "itemId" FROM "LogEntry" AS e
      WHERE "learnerId" = ${learnerId} AND "kind" IN ('review', 'practice')
        AND NOT EXISTS (
          SELECT 1 FROM "LogEntry" u WHERE u."cardId" = e."cardId" AND u."undoes" = e."id")
      ORDER BY "at" DESC LIMIT ${take}
    ) AS l`;
  return rows.map(({ grade, concepts }) => ({
    grade: Number(grade),
    concepts: JSON.parse(concepts) as string[],
  }));
}

/** Of every concept, what one should know before it. */
export async function prerequisites(db: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const concepts = await db.concept.findMany({
    select: { id: true, prerequisites: { select: { prerequisiteId: true } } },
  });
  return new Map(
    concepts.map((one) => [one.id, one.prerequisites.map(({ prerequisiteId }) => prerequisiteId)]),
  );
}
