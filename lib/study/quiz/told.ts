import type { Store } from '../../db/client';
import { findAttempt } from '../../db/repositories/attempts';
import { itemIdOf } from '../card-id';
import { markedOf } from '../marked';
import type { Marked } from '../told-answer';

/** What there is to tell of a marked answer; null where the learner graded it. */
export async function toldOf(db: Store, answerId: string): Promise<Marked | null> {
  const attempt = await findAttempt(db, answerId);
  if (!attempt) return null;
  const itemId = itemIdOf(attempt.learnerId, attempt.cardId) as string;
  return markedOf(db, itemId, attempt);
}
