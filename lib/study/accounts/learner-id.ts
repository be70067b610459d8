import type { Store } from '../../db/client';
import { findLearnerOfUser } from '../../db/repositories/learners';

/**
 * The learner an account studies as: the one that was given to it, such as the guest who signed up,
 * or, before its first answer, one that bears the account's own id.
 */
export async function learnerIdOfUser(db: Store, userId: string): Promise<string> {
  return (await findLearnerOfUser(db, userId))?.id ?? userId;
}
