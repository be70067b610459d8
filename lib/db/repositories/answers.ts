import type { Store } from '../client';

/** How many reviews a learner's log has, also those that were taken back. */
export function reviewCount(db: Store, learnerId: string): Promise<number> {
  return db.logEntry.count({ where: { learnerId, kind: 'review' } });
}
