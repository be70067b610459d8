import type { Day } from './day';
import { type Memory, SM2_START } from './sm2';

/** Where a card stands: the fold of its log. */
export interface CardState extends Memory {
  /** How often it was forgotten: graded under 3 after having been remembered. */
  readonly lapses: number;
  /** Null as long as no answer counts. */
  readonly due: Day | null;
  /** The day of the last answer that counts; further answers on that day are repeats. */
  readonly countedDay: Day | null;
  /** The day on which it comes back until it is graded 4 or more. */
  readonly againDay: Day | null;
  /** Repeats on `countedDay`. */
  readonly againCount: number;
  readonly suspended: boolean;
  /** The day from which a buried card is shown again. */
  readonly buriedUntil: Day | null;
}

export const NEW_CARD: CardState = {
  ...SM2_START,
  lapses: 0,
  due: null,
  countedDay: null,
  againDay: null,
  againCount: 0,
  suspended: false,
  buriedUntil: null,
};

/** How a card can be asked. */
export type Stage = 'new' | 'review' | 'again';

/** How the card is to be asked on a day, null where it is not to be asked. */
export function stageOn(card: CardState, day: Day): Stage | null {
  if (card.suspended || (card.buriedUntil !== null && day < card.buriedUntil)) return null;
  if (card.due === null) return 'new';
  // A learner who travels west can have a day twice; what comes back does so on either.
  if (card.againDay !== null && day <= card.againDay) return 'again';
  return card.due <= day ? 'review' : null;
}
