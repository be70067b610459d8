import type { Store } from '../client';

/** A deck that nobody owns and that opens to whoever holds its link. */
export interface NewLinkedDeck {
  /** Its short name, and its id. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly at: Date;
}

/** Behind the bank's decks. */
const POSITION = 1000;

export async function createLinkedDeck(db: Store, deck: NewLinkedDeck): Promise<void> {
  const { name, at, ...rest } = deck;
  const shared = { source: 'made', visibility: 'link', position: POSITION, createdAt: at };
  await db.deck.create({ data: { id: name, name, ...rest, ...shared } });
}

/** Says what the concepts of a deck build on. */
export async function storePrerequisites(
  db: Store,
  concepts: readonly { readonly id: string; readonly prerequisites: readonly string[] }[],
): Promise<void> {
  await db.conceptPrerequisite.createMany({
    data: concepts.flatMap(({ id, prerequisites }) =>
      prerequisites.map((prerequisiteId) => ({ conceptId: id, prerequisiteId })),
    ),
  });
}
