import type { Store } from '../../db/client';
import { findLearner } from '../../db/repositories/learners';
import type { LearnerRow } from '../../db/rows';

/**
 * The learner that a guest's id stands for; null where nothing is stored of the guest, or where the
 * learner has become an account's, which a cookie alone must not open.
 */
export async function guestLearner(db: Store, guestId: string): Promise<LearnerRow | null> {
  const learner = await findLearner(db, guestId);
  return learner?.userId === null ? learner : null;
}
