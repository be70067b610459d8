import type { DayEntry } from '../db/repositories/day-entries';

/** What a learner has done on a day, without what was taken back. */
export interface DayDone {
  /** The reviews in the order in which they were given. */
  readonly reviews: readonly DayEntry[];
  /** Ids of the cards that were answered, the one answered longest ago first. */
  readonly answered: readonly string[];
  /** Ids of the cards that were answered for the first time. */
  readonly introduced: readonly string[];
  /** How many cards that were due were answered. */
  readonly reviewed: number;
}

/** @param log the day's entries in their order */
export function dayDone(log: readonly DayEntry[]): DayDone {
  const undone = new Set(log.flatMap(({ takesBack }) => takesBack));
  const reviews = log.filter(({ kind, id }) => kind === 'review' && !undone.has(id));
  const last = new Map<string, number>();
  for (const [place, { cardId }] of reviews.entries()) last.set(cardId, place);
  const counted = reviews.filter(({ repeat }) => !repeat);
  const cardsOf = (some: readonly DayEntry[]) => [...new Set(some.map(({ cardId }) => cardId))];
  return {
    reviews,
    answered: [...last].sort((a, b) => a[1] - b[1]).map(([cardId]) => cardId),
    introduced: cardsOf(reviews.filter(({ isFirst }) => isFirst)),
    reviewed: cardsOf(counted.filter(({ isFirst }) => !isFirst)).length,
  };
}
