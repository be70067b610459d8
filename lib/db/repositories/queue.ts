import type { Store } from '../client';
import type { Prisma } from '../generated/client';
import type { CardRow } from '../rows';

/** An item in a queue, with its card where the learner has one. */
export interface QueuedItem {
  readonly itemId: string;
  readonly concepts: readonly string[];
  readonly card: CardRow | null;
}

/** Which cards are asked for: of a learner, on a day, in some decks, items of some kinds. */
export interface QueueScope {
  readonly learnerId: string;
  readonly day: string;
  readonly deckIds: readonly string[];
  readonly kinds: readonly string[];
}

const ABOUT = {
  concepts: { select: { conceptId: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ItemInclude;

const isHandedOut = ({ deckIds, kinds }: QueueScope): Prisma.ItemWhereInput => ({
  withdrawn: false,
  deckId: { in: [...deckIds] },
  kind: { in: [...kinds] },
});

const isAwake = (day: string): Prisma.CardWhereInput => ({
  suspended: false,
  OR: [{ buriedUntil: null }, { buriedUntil: { lte: day } }],
});

/** The cards that are due, the longest due first, without those that come back today. */
export async function dueCards(db: Store, scope: QueueScope, take: number): Promise<QueuedItem[]> {
  const { learnerId, day } = scope;
  const cards = await db.card.findMany({
    where: {
      AND: [isAwake(day), { OR: [{ againDay: null }, { againDay: { lt: day } }] }],
      learnerId,
      due: { lte: day },
      item: isHandedOut(scope),
    },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    take,
    include: { item: { select: ABOUT } },
  });
  return cards.map(queued);
}

/** The cards that come back on the day. */
export async function againCards(db: Store, scope: QueueScope): Promise<QueuedItem[]> {
  const { learnerId, day } = scope;
  const cards = await db.card.findMany({
    where: {
      ...isAwake(day),
      learnerId,
      due: { not: null },
      againDay: { gte: day },
      item: isHandedOut(scope),
    },
    orderBy: { id: 'asc' },
    include: { item: { select: ABOUT } },
  });
  return cards.map(queued);
}

function queued({ item, ...card }: CardRow & { item: { concepts: { conceptId: string }[] } }) {
  return { itemId: card.itemId, concepts: item.concepts.map(({ conceptId }) => conceptId), card };
}

/** The items of which no answer counts yet, deck by deck, each deck in its order. */
export async function freshItems(
  db: Store,
  scope: QueueScope,
  take: number,
): Promise<QueuedItem[]> {
  const { learnerId, day } = scope;
  const sleeping = { OR: [{ suspended: true }, { buriedUntil: { gt: day } }] };
  const items = await db.item.findMany({
    where: {
      ...isHandedOut(scope),
      cards: { none: { learnerId, OR: [{ due: { not: null } }, sleeping] } },
    },
    orderBy: [{ deck: { position: 'asc' } }, { position: 'asc' }, { part: 'asc' }],
    take,
    include: { ...ABOUT, cards: { where: { learnerId } } },
  });
  return items.map(({ id, concepts, cards }) => ({
    itemId: id,
    concepts: concepts.map(({ conceptId }) => conceptId),
    card: cards[0] ?? null,
  }));
}
