import type { Store } from '../client';

export interface QuizCandidate {
  readonly itemId: string;
  readonly version: number;
  readonly kind: string;
  readonly concepts: readonly string[];
  /** A drill's template; null for other kinds. */
  readonly template: string | null;
}

/** Which items a quiz may ask; an empty list of concepts stands for all. */
export interface QuizScope {
  readonly deckIds: readonly string[];
  readonly kinds: readonly string[];
  readonly concepts: readonly string[];
}

/** The items that are handed out and fit the scope, by their ids. */
export async function quizCandidates(db: Store, scope: QuizScope): Promise<QuizCandidate[]> {
  const { deckIds, kinds, concepts } = scope;
  const items = await db.item.findMany({
    where: {
      withdrawn: false,
      deckId: { in: [...deckIds] },
      kind: { in: [...kinds] },
      ...(concepts.length > 0 && { concepts: { some: { conceptId: { in: [...concepts] } } } }),
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      version: true,
      kind: true,
      concepts: { select: { conceptId: true }, orderBy: { position: 'asc' } },
    },
  });
  const templates = await templatesOfDrills(db, deckIds);
  return items.map(({ id, concepts: about, ...item }) => ({
    ...{ ...item, itemId: id, template: templates.get(id) ?? null },
    concepts: about.map(({ conceptId }) => conceptId),
  }));
}

async function templatesOfDrills(db: Store, deckIds: readonly string[]) {
  const rows = await db.$queryRaw<{ id: string; template: string }[]>`
    SELECT i."id" AS "id", v."body" ->> 'template' AS "template" FROM "Item" i
    JOIN "ItemVersion" v ON v."itemId" = i."id" AND v."version" = i."version"
    WHERE i."kind" = 'drill' AND i."deckId" IN (SELECT value FROM json_each(${JSON.stringify(deckIds)}))`;
  return new Map(rows.map(({ id, template }) => [id, template]));
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
