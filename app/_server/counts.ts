import type { Today } from '../../lib/study/today-summary';
import type { Counts } from '../review/view';

/** The part of Today that the review screen counts with. */
export function countsOf({ due, fresh, again, done, nextDueDay }: Today): Counts {
  return { due, fresh, again, done, nextDueDay };
}
