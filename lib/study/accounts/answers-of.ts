import type { Store } from '../../db/client';
import { reviewCount } from '../../db/repositories/answers';
import { guestLearner } from './guest';

/** How many answers a guest has given; 0 for a guest of whom nothing is stored. */
export async function answersOf(db: Store, guestId: string): Promise<number> {
  return (await guestLearner(db, guestId)) ? reviewCount(db, guestId) : 0;
}
