import { leaveDecks } from '../../authoring/decks/delete-deck';
import { dropUploads } from '../../authoring/interchange/uploads';
import type { Database, Store } from '../../db/client';
import { rowsOf, type Tables } from '../../db/repositories/learner-data';
import { deleteLearner, findLearner, findLearnerOfUser } from '../../db/repositories/learners';
import { deleteUser, isUser } from '../../db/repositories/users';

export interface LearnerData {
  readonly learnerId: string;
  /** Every row that is stored of the learner, and of the account where there is one, by table. */
  readonly tables: Tables;
}

/** Everything that is stored of a learner, or of an account by its id; null where there is nothing. */
export async function exportLearner(db: Store, learnerId: string): Promise<LearnerData | null> {
  const whose = await ownerOf(db, learnerId);
  if (!whose) return null;
  const { userId } = whose;
  const tables = userId ? await rowsOf(db, 'User', userId) : await rowsOf(db, 'Learner', learnerId);
  return { learnerId, tables };
}

/**
 * Deletes a learner with everything that is stored of them, and their account where they have one. Decks
 * of theirs that others study stay, as nobody's. False where there is nothing to delete.
 */
export async function deleteLearnerData(db: Database, learnerId: string): Promise<boolean> {
  const deleted = await db.$transaction(async (tx) => {
    const whose = await ownerOf(tx, learnerId);
    if (!whose) return null;
    if (whose.learnerId !== null) await deleteLearner(tx, whose.learnerId);
    if (whose.userId !== null) {
      await leaveDecks(tx, whose.userId);
      await deleteUser(tx, whose.userId);
    }
    return whose;
  });
  if (deleted?.userId) dropUploads(deleted.userId);
  return deleted !== null;
}

/** Whose an id is: a learner's, or that of an account that has not answered anything yet. */
async function ownerOf(db: Store, id: string) {
  const learner = await findLearner(db, id);
  if (learner) return { learnerId: learner.id, userId: learner.userId };
  if (!(await isUser(db, id))) return null;
  return { learnerId: (await findLearnerOfUser(db, id))?.id ?? null, userId: id };
}
