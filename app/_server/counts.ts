import type { LeftToday } from '../../lib/study/today-summary';
import type { Counts } from '../review/view';

/** The part of what is left today that the review screen counts with. */
export function countsOf({ due, fresh, again, done, nextDueDay }: LeftToday): Counts {
  return { due, fresh, again, done, nextDueDay };
}
