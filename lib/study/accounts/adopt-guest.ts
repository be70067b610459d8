import type { Database } from '../../db/client';
import { findLearnerOfUser, giveToUser } from '../../db/repositories/learners';
import { guestLearner } from './guest';

/**
 * Gives all that a guest did to an account that has no learner yet, as signing up does. Says whether
 * there was anything to give.
 */
export function adoptGuest(
  db: Database,
  { guestId, userId }: { readonly guestId: string; readonly userId: string; readonly now: Date },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const guest = await guestLearner(tx, guestId);
    if (!guest || (await findLearnerOfUser(tx, userId))) return false;
    await giveToUser(tx, guestId, userId);
    return true;
  });
}
