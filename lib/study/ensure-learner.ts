import type { Store } from '../db/client';
import { createLearner } from '../db/repositories/learners';
import { isUser } from '../db/repositories/users';
import type { LearnerRow } from '../db/rows';
import { DEFAULT_STORED, defaultColumns } from './settings';

/**
 * Makes a learner's row at the first thing that they do: an answer, a setting, a deck taken up. Opening
 * a page makes none, so that a crawler leaves nothing behind.
 */
export async function ensureLearner(
  db: Store,
  learnerId: string,
  known: LearnerRow | null,
  zone: string | undefined,
  at: Date,
): Promise<LearnerRow> {
  if (known) return known;
  // An account that has not answered yet studies under its own id.
  const userId = (await isUser(db, learnerId)) ? learnerId : null;
  const times = { createdAt: at, lastAnswerAt: at };
  const columns = { ...defaultColumns(zone), settings: DEFAULT_STORED, ...times };
  return createLearner(db, { id: learnerId, userId, ...columns });
}
