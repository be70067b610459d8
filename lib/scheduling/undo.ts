import { undoneIn } from './fold';
import type { Entry } from './log';

type Undo = Extract<Entry, { kind: 'undo' }>;

/**
 * The entry that takes a review of this log back together with the repeats that followed it the same
 * day: a repeat of an answer that never counted would be one of nothing. Undefined where the review is
 * not there or is already taken back.
 */
export function undoOf(log: readonly Entry[], reviewId: string): Undo | undefined {
  const undone = undoneIn(log);
  const place = log.findIndex(
    (entry) => entry.kind === 'review' && entry.id === reviewId && !undone.has(entry.id),
  );
  const review = log[place];
  if (review?.kind !== 'review') return undefined;
  const along = log
    .slice(place + 1)
    .flatMap((entry) =>
      entry.kind === 'review' && entry.day === review.day && !undone.has(entry.id)
        ? [entry.id]
        : [],
    );
  return { kind: 'undo', undoes: reviewId, along };
}
