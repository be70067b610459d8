import type { Store } from '../../client';
import type { Prisma } from '../../generated/client';
import { retallyConcepts } from './retally';

/**
 * Lets the concepts of some items be changed, and counts what was answered of them again for those concepts
 * that gained or lost one; where all stay as they were, nothing is counted.
 */
export async function changingConcepts<T>(
  db: Store,
  items: Prisma.ItemConceptWhereInput,
  change: () => Promise<T>,
): Promise<T> {
  const before = await db.itemConcept.findMany({ where: items });
  const result = await change();
  const after = await db.itemConcept.findMany({ where: items });
  const key = (pair: { itemId: string; conceptId: string }) => `${pair.itemId} ${pair.conceptId}`;
  const [had, has] = [new Set(before.map(key)), new Set(after.map(key))];
  const changed = [
    ...before.filter((pair) => !has.has(key(pair))),
    ...after.filter((pair) => !had.has(key(pair))),
  ];
  const concerned = changed.length > 0 ? await withCards(db, changed) : [];
  await retallyConcepts(db, [...new Set(concerned)]);
  return result;
}

/** The concepts of those pairs whose item anybody has a card of: a new item is mostly nobody's yet. */
async function withCards(
  db: Store,
  pairs: readonly { readonly itemId: string; readonly conceptId: string }[],
): Promise<string[]> {
  const cards = await db.card.findMany({
    where: { itemId: { in: [...new Set(pairs.map(({ itemId }) => itemId))] } },
    distinct: ['itemId'],
    select: { itemId: true },
  });
  const answered = new Set(cards.map(({ itemId }) => itemId));
  return pairs.filter(({ itemId }) => answered.has(itemId)).map(({ conceptId }) => conceptId);
}
