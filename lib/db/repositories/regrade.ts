import type { Store } from '../client';

/** The cards that have reviews of an item at versions in a range, both ends included. */
export async function cardsReviewedAt(
  db: Store,
  itemId: string,
  from: number,
  to: number,
): Promise<string[]> {
  const found = await db.logEntry.findMany({
    where: { itemId, kind: 'review', itemVersion: { gte: from, lte: to } },
    distinct: ['cardId'],
    orderBy: { cardId: 'asc' },
    select: { cardId: true },
  });
  return found.map(({ cardId }) => cardId);
}
