import type { Store } from '../client';

/** How long an answer took, and of which showing. */
export interface ReviewTime {
  readonly shownMs: number;
  readonly draw: unknown;
}

/** The times of the last answers to some cards, the latest first. */
export async function reviewTimes(
  db: Store,
  cardIds: readonly string[],
  take: number,
): Promise<ReviewTime[]> {
  const rows = await db.logEntry.findMany({
    where: { cardId: { in: [...cardIds] }, kind: 'review', shownMs: { not: null } },
    orderBy: { at: 'desc' },
    take,
    select: { shownMs: true, draw: true },
  });
  return rows.map(({ shownMs, draw }) => ({ shownMs: shownMs as number, draw }));
}
