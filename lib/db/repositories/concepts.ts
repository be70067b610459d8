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
