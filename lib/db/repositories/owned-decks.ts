import type { Store } from '../client';

/**
 * Lets go of the decks of a user who is to be deleted: one that somebody else studies stays, as nobody's;
 * any other goes with all its items.
 */
export async function letGoOfDecks(
  db: Store,
  userId: string,
  learnerId: string | null,
): Promise<void> {
  const decks = await db.deck.findMany({ where: { ownerId: userId }, select: { id: true } });
  for (const { id: deckId } of decks) {
    const others = await db.card.count({
      where: { item: { deckId }, learnerId: { not: learnerId ?? '' } },
    });
    if (others > 0) await db.deck.update({ where: { id: deckId }, data: { ownerId: null } });
    else await deleteDeck(db, deckId);
  }
}

/** The cards of its items have to be gone already. */
async function deleteDeck(db: Store, deckId: string): Promise<void> {
  const inDeck = { item: { deckId } };
  await db.card.deleteMany({ where: inDeck });
  await db.report.deleteMany({ where: inDeck });
  await db.itemVersion.deleteMany({ where: inDeck });
  await db.item.deleteMany({ where: { deckId } });
  await db.deck.delete({ where: { id: deckId } });
}
