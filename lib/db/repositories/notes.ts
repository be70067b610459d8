import type { Store } from '../client';

/** Makes these the sections of a deck's study notes; what a section says besides its heading is kept as it is. */
export async function storeNotes(
  db: Store,
  deckId: string,
  notes: readonly { readonly heading: string }[],
): Promise<void> {
  await db.note.deleteMany({ where: { deckId } });
  await db.note.createMany({
    data: notes.map(({ heading, ...body }, position) => ({ deckId, position, heading, body })),
  });
}
