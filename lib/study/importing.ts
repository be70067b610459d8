import type { ImportLearner } from '../authoring/interchange/import/bring-cards';
import type { Store } from '../db/client';
import { findLearner, type NewLearner } from '../db/repositories/learners';
import { DEFAULT_STORED, defaultColumns, settingsOf } from './settings';

/** A learner as an import takes one. */
export interface ImportingLearner extends ImportLearner {
  /** The learner's account, null for a guest. */
  readonly userId: string | null;
  readonly ifMissing: NewLearner;
}

/**
 * The learner of an id, with what is to be stored where there is none yet.
 *
 * @param account the account whose learner it is to become
 * @param zone of the browser, for a learner of whom nothing is stored yet
 */
export async function importingAs(
  db: Store,
  id: string,
  now: Date,
  zone: string | undefined,
  account: string | null = null,
): Promise<ImportingLearner> {
  const learner = await findLearner(db, id);
  const { clock, version } = settingsOf(learner, zone);
  const userId = learner?.userId ?? account;
  const settings = { ...DEFAULT_STORED };
  const ifMissing = {
    id,
    userId,
    ...defaultColumns(zone),
    settings,
    createdAt: now,
    lastAnswerAt: now,
  };
  return { id, clock, settingsVersion: version, userId, ifMissing };
}
