import type { Grade } from '../scheduling/grade';

/** What the grade of a marked answer is proposed from. */
export interface Marking {
  /** What the mark alone proposes: 4 where the answer is right. */
  readonly marked: 1 | 2 | 3 | 4;
  /** The answer to a card that has come back the same day. */
  readonly isRepeat: boolean;
  /** The learner had help: a step, or the whole solution, had been shown since the card's last grade. */
  readonly hinted: boolean;
  /** A showing that can be answered by less than working it out: a choice, or one with steps given. */
  readonly isEased: boolean;
  /** Milliseconds. */
  readonly shownMs: number;
  /** Of the learner's own times for such a showing; null where there are too few, or none shall count. */
  readonly medianMs: number | null;
}

const SLOW = 3;
const FAST = 1 / 2;

/** The grade that a marked answer proposes; the learner may take a lower one. */
export function proposedGrade(marking: Marking): Grade {
  const { marked, isRepeat, hinted, isEased, shownMs, medianMs } = marking;
  if (marked < 4) return marked;
  if (hinted) return 3;
  if (isRepeat || medianMs === null) return 4;
  if (shownMs > SLOW * medianMs) return 3;
  return shownMs < FAST * medianMs && !isEased ? 5 : 4;
}

/** So many answers are needed before times say anything. */
const FEWEST = 5;

/** The median of times in milliseconds; null where there are fewer than five. */
export function medianOf(times: readonly number[]): number | null {
  if (times.length < FEWEST) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle]!;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}
