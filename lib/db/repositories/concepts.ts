import type { Store } from '../client';

/** What a deck is about. */
export interface DeckConcepts {
  readonly deckId: string;
  readonly concepts: readonly { readonly id: string; readonly title: string }[];
}

/**
 * The concepts of every deck that is handed out, each in the order in which its items first name it; in
 * one query, for to load those of each item would name every item, and SQLite takes no more than so many
 * names.
 */
export async function conceptsOfDecks(db: Store): Promise<DeckConcepts[]> {
  const rows = await db.$queryRaw<{ deckId: string; id: string; title: string }[]>`
    SELECT i."deckId", c."id", c."title" FROM "ItemConcept" x
    JOIN "Item" i ON i."id" = x."itemId"
    JOIN "Deck" d ON d."id" = i."deckId"
    JOIN "Concept" c ON c."id" = x."conceptId"
    WHERE NOT i."withdrawn" AND NOT d."withdrawn"
    GROUP BY i."deckId", c."id"
    -- An item names far fewer than a thousand.
    ORDER BY d."position", d."id", MIN(i."position" * 1000 + x."position")`;
  const decks = new Map<string, { id: string; title: string }[]>();
  for (const { deckId, id, title } of rows) {
    const known = decks.get(deckId) ?? [];
    known.push({ id, title });
    decks.set(deckId, known);
  }
  return [...decks].map(([deckId, concepts]) => ({ deckId, concepts }));
}

/** A concept that an item of a deck can be about. */
export interface OfferedConcept {
  readonly id: string;
  readonly title: string;
  /** The deck that it was made for; null for the bank's. */
  readonly madeFor: string | null;
}

/** The bank's concepts and those made for a deck, by title. */
export function conceptsFor(db: Store, deckId: string): Promise<OfferedConcept[]> {
  return db.concept.findMany({
    where: { OR: [{ madeFor: null }, { madeFor: deckId }] },
    orderBy: { title: 'asc' },
    select: { id: true, title: true, madeFor: true },
  });
}

/** Makes a concept for a deck; one that is there stays as it is. */
export async function storeMadeConcept(
  db: Store,
  concept: OfferedConcept & { readonly summary: string },
): Promise<void> {
  await db.concept.upsert({ where: { id: concept.id }, create: concept, update: {} });
}

/** The titles of concepts, by id. */
export async function conceptTitles(
  db: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await db.concept.findMany({ where: { id: { in: [...ids] } } });
  return new Map(found.map(({ id, title }) => [id, title]));
}

/** What the items of a deck are about, with what one should know before. */
export async function conceptsOfDeck(db: Store, deckId: string) {
  const found = await db.concept.findMany({
    where: { items: { some: { item: { deckId, withdrawn: false } } } },
    orderBy: { id: 'asc' },
    include: { prerequisites: { select: { prerequisiteId: true } } },
  });
  return found.map(({ id, title, summary, prerequisites }) => ({
    ...{ id, title, summary },
    prerequisites: prerequisites.map(({ prerequisiteId }) => prerequisiteId),
  }));
}
