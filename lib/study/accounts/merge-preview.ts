import type { Store } from '../../db/client';
import { reviewCount } from '../../db/repositories/answers';
import { cardsOf } from '../../db/repositories/cards';
import { findLearnerOfUser } from '../../db/repositories/learners';
import { guestLearner } from './guest';

/** What signing in would bring together. */
export interface MergePreview {
  readonly guest: { readonly cards: number; readonly reviews: number };
  readonly account: { readonly cards: number; readonly reviews: number };
  /** Cards that both have. */
  readonly shared: number;
}

/** What bringing a guest to an account would put together; null where there is nothing to bring. */
export async function mergePreview(
  db: Store,
  { guestId, userId }: { readonly guestId: string; readonly userId: string },
): Promise<MergePreview | null> {
  if (!(await guestLearner(db, guestId))) return null;
  const own = await findLearnerOfUser(db, userId);
  const guestCards = await cardsOf(db, guestId);
  const ownCards = own ? await cardsOf(db, own.id) : [];
  const items = new Set(ownCards.map(({ itemId }) => itemId));
  return {
    guest: { cards: guestCards.length, reviews: await reviewCount(db, guestId) },
    account: { cards: ownCards.length, reviews: own ? await reviewCount(db, own.id) : 0 },
    shared: guestCards.filter(({ itemId }) => items.has(itemId)).length,
  };
}
