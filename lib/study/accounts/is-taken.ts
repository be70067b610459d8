import type { Store } from '../../db/client';
import { findLearner } from '../../db/repositories/learners';

/** Whether a guest's learner has become an account's since: the guest's cookie opens it no more. */
export async function isTaken(db: Store, guestId: string): Promise<boolean> {
  return typeof (await findLearner(db, guestId))?.userId === 'string';
}
