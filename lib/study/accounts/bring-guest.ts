import type { Database } from '../../db/client';
import { findLearnerOfUser, giveToUser } from '../../db/repositories/learners';
import { guestLearner } from './guest';
import { mergeLearners } from './merge-learners';

/**
 * Brings all that a guest did to the account that was signed in to: merged with what the account has, or
 * as it is where the account has nothing. Asked for again, it changes nothing.
 */
export function bringGuest(
  db: Database,
  { guestId, userId }: { readonly guestId: string; readonly userId: string; readonly now: Date },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const guest = await guestLearner(tx, guestId);
    if (!guest) return false;
    const own = await findLearnerOfUser(tx, userId);
    if (own) await mergeLearners(tx, guest, own);
    else await giveToUser(tx, guestId, userId);
    return true;
  });
}
