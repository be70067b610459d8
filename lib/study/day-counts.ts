import type { DayEntry } from '../db/repositories/day-entries';

/** What a learner has done on a day, without what was taken back. */
export interface DayDone {
  /** Ids of the cards that were answered, the one answered longest ago first. */
  readonly answered: ReadonlySet<string>;
  /** Ids of the cards that were answered for the first time. */
  readonly introduced: ReadonlySet<string>;
  /** Ids of the cards that were due, and were answered. */
  readonly reviewed: ReadonlySet<string>;
}

/** A day to which answers are added. */
export interface DayCount extends DayDone {
  readonly answered: Set<string>;
  readonly introduced: Set<string>;
  readonly reviewed: Set<string>;
}

/** @param log the day's entries in their order */
export function dayDone(log: readonly DayEntry[]): DayCount {
  const day: DayCount = { answered: new Set(), introduced: new Set(), reviewed: new Set() };
  for (const review of standingReviews(log)) addReview(day, review);
  return day;
}

/** Adds a review that came after all that were added before. */
export function addReview(
  { answered, introduced, reviewed }: DayCount,
  { cardId, isFirst, repeat }: DayEntry,
): void {
  // What is taken out and put in again comes last.
  answered.delete(cardId);
  answered.add(cardId);
  if (isFirst) introduced.add(cardId);
  else if (!repeat) reviewed.add(cardId);
}

/** The reviews of a day that were not taken back, in their order. */
export function standingReviews(log: readonly DayEntry[]): DayEntry[] {
  const undone = new Set(log.flatMap(({ takesBack }) => takesBack));
  return log.filter(({ kind, id }) => kind === 'review' && !undone.has(id));
}
