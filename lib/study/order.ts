import type { LearnerRow } from '../db/rows';

/** Milliseconds within which answers are taken to have been given in the order in which they came. */
const NEAR = 60_000;

/**
 * When an entry is said to have been made: after the learner's last one, by a millisecond where it comes
 * at the same time, so that "the latest" always has an answer. An answer that was long under way for
 * want of a connection keeps its time.
 */
export function inOrder(at: Date, learner: LearnerRow | null): Date {
  const last = learner?.lastAnswerAt.getTime() ?? Number.NEGATIVE_INFINITY;
  const time = at.getTime();
  return time <= last && last - time < NEAR ? new Date(last + 1) : at;
}

/** The later of an entry's time and the learner's last. */
export function later(at: Date, learner: LearnerRow | null): Date {
  return learner && learner.lastAnswerAt > at ? learner.lastAnswerAt : at;
}
