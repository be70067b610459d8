import type { Database } from '../../db/client';
import { deleteLearner, guestsIdleSince } from '../../db/repositories/learners';

/** How long a guest's log is kept after the last answer. */
const KEPT_DAYS = 365;

/**
 * Deletes the guests whose last answer is a year old, with all that is stored of them, each in a short
 * transaction of its own. Gives how many there were.
 */
export async function forgetGuests(db: Database, now: Date): Promise<number> {
  const before = new Date(+now - KEPT_DAYS * 24 * 3_600_000);
  const gone = await guestsIdleSince(db, before);
  for (const id of gone) await deleteLearner(db, id);
  return gone.length;
}
