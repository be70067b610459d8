import type { Store } from '../client';
import { Prisma } from '../generated/client';

/** A concept with how many items are about it. */
export interface ConceptRecord {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly prerequisites: readonly string[];
  readonly items: number;
}

/** The concepts made for some decks, and the bank's where they are wanted, with how many items each has. */
export async function conceptMap(
  db: Store,
  deckIds: readonly string[],
  withBank: boolean,
): Promise<ConceptRecord[]> {
  const bank = withBank ? [{ madeFor: null }] : [];
  const concepts = await db.concept.findMany({
    where: { OR: [{ madeFor: { in: [...deckIds] } }, ...bank] },
    include: { prerequisites: { select: { prerequisiteId: true } } },
    orderBy: { title: 'asc' },
  });
  const items = await itemsAbout(
    db,
    concepts.map(({ id }) => id),
  );
  return concepts.map(({ id, title, summary, prerequisites }) => ({
    ...{ id, title, summary, items: items.get(id) ?? 0 },
    prerequisites: prerequisites.map(({ prerequisiteId }) => prerequisiteId),
  }));
}

/** An item that is withdrawn is about nothing any more, so that counting the pairs is enough. */
async function itemsAbout(
  db: Store,
  conceptIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (conceptIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; items: number | bigint }[]>`
    SELECT "conceptId" AS "id", COUNT(*) AS "items" FROM "ItemConcept"
    WHERE "conceptId" IN (${Prisma.join([...conceptIds])}) GROUP BY "conceptId"`;
  return new Map(rows.map(({ id, items }) => [id, Number(items)]));
}
