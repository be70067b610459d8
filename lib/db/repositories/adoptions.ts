import type { Store } from '../client';

/** The decks that a learner has taken up. */
export async function adoptedDecks(db: Store, learnerId: string): Promise<string[]> {
  const rows = await db.adoption.findMany({ where: { learnerId }, select: { deckId: true } });
  return rows.map(({ deckId }) => deckId);
}

/** Gives a learner's adoptions to another learner, who keeps those that both have. */
export async function shareAdoptions(db: Store, from: string, into: string): Promise<void> {
  const known = await adoptedDecks(db, into);
  await db.adoption.updateMany({
    where: { learnerId: from, deckId: { notIn: known } },
    data: { learnerId: into },
  });
}
