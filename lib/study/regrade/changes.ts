import { createHash } from 'node:crypto';
import type { LogRow } from '../../db/rows';
import { regradedIn, undoneIn } from '../../scheduling/fold';
import type { Grade } from '../../scheduling/grade';
import type { AnswerInput } from '../answer-input';
import { entryOf } from '../entry-of';
import { gradeBy, type Keyed } from './key';

/** The key that answers are marked by, and what they were given to, by version. */
export interface KeyAt {
  readonly key: Keyed;
  readonly bodies: ReadonlyMap<number, Keyed>;
}

/** A review that counts otherwise by the key than it did. */
export interface CardChange {
  readonly reviewId: string;
  /** The same for all reviews of a learner, and nothing that tells who it is. */
  readonly learner: string;
  readonly day: string;
  readonly was: Grade;
  readonly now: Grade;
}

/** The reviews in a card's log that are to be regraded. */
export function changesOf(log: readonly LogRow[], { key, bodies }: KeyAt): CardChange[] {
  const entries = log.map(entryOf);
  const undone = undoneIn(entries);
  const regraded = regradedIn(entries);
  return log.flatMap((row): CardChange[] => {
    const seen = row.itemVersion === null ? undefined : bodies.get(row.itemVersion);
    if (row.kind !== 'review' || undone.has(row.id) || !seen) return [];
    const was = regraded.get(row.id) ?? (row.grade as Grade);
    const now = wantedGrade(row, key, seen);
    const { id: reviewId, day, learnerId } = row;
    return now === was ? [] : [{ reviewId, learner: anonymous(learnerId), day, was, now }];
  });
}

/**
 * The grade that a review counts with by a key. Where the key says the same as the one that it was
 * marked by, that is the grade that it was given: the learner may have taken a lower one, or had a hint.
 */
function wantedGrade(row: LogRow, key: Keyed, seen: Keyed): Grade {
  const { order = [] } = (row.draw ?? {}) as { readonly order?: readonly number[] };
  const answered = { answer: row.answer as AnswerInput | null, order };
  const marked = gradeBy(seen, seen, answered);
  const meant = gradeBy(key, seen, answered);
  return meant === undefined || meant === marked ? (row.grade as Grade) : meant;
}

/** Hexadecimal digits that tell the learners of one item apart. */
const DIGITS = 8;

function anonymous(learnerId: string): string {
  return createHash('sha256').update(`regrade:${learnerId}`).digest('hex').slice(0, DIGITS);
}
