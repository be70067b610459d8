import type { Store } from '../db/client';
import { findLearner } from '../db/repositories/learners';
import { type Settings, settingsOf } from './settings';

/** @param zone of the browser, for a learner of whom nothing is stored yet */
export async function findLearnerSettings(
  db: Store,
  learnerId: string,
  zone: string | undefined,
): Promise<Settings> {
  return settingsOf(await findLearner(db, learnerId), zone);
}
