import type { Store } from '../client';

/** What a deck is about. */
export interface DeckConcepts {
  readonly deckId: string;
  readonly concepts: readonly { readonly id: string; readonly title: string }[];
}

/** The concepts of every deck that is handed out, each in the order in which its items first name it. */
export async function conceptsOfDecks(db: Store): Promise<DeckConcepts[]> {
  const items = await db.item.findMany({
    where: { withdrawn: false, deck: { withdrawn: false } },
    orderBy: [{ deck: { position: 'asc' } }, { position: 'asc' }],
    select: {
      deckId: true,
      concepts: { orderBy: { position: 'asc' }, select: { concept: true } },
    },
  });
  const decks = new Map<string, Map<string, string>>();
  for (const { deckId, concepts } of items) {
    const known = decks.get(deckId) ?? new Map<string, string>();
    for (const { concept } of concepts) known.set(concept.id, concept.title);
    decks.set(deckId, known);
  }
  return [...decks].map(([deckId, concepts]) => ({
    deckId,
    concepts: [...concepts].map(([id, title]) => ({ id, title })),
  }));
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
