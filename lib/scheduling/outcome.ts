import type { AlgorithmName } from './algorithm';
import type { CardState } from './card-state';
import { type Day, daysBetween } from './day';
import { GRADES, type Grade } from './grade';
import { reviewed } from './review';

/** What a grade leads to. */
export interface Outcome {
  readonly grade: Grade;
  /** Days. */
  readonly interval: number;
  /** The card comes back today. */
  readonly again: boolean;
  readonly due: Day;
  /** "again today, then 3 days" */
  readonly label: string;
}

/** What the answer's grade makes of the card, with what the learner is told of it. */
export interface Move {
  readonly outcome: Outcome;
  readonly after: CardState;
}

/**
 * What every grade, 0 to 5, would make of the card on a day. Buttons show these outcomes and a submitted
 * grade takes one of these moves, so that a preview equals what is done.
 */
export function outcomes(
  card: CardState,
  day: Day,
  algorithm: AlgorithmName,
  fuzz: number | null = null,
): readonly [Move, Move, Move, Move, Move, Move] {
  const [q0, q1, q2, q3, q4, q5] = GRADES.map((grade) => moveOf(card, day, grade, algorithm, fuzz));
  return [q0!, q1!, q2!, q3!, q4!, q5!];
}

function moveOf(
  card: CardState,
  day: Day,
  grade: Grade,
  algorithm: AlgorithmName,
  fuzz: number | null,
): Move {
  const after = reviewed(card, day, grade, algorithm, fuzz);
  const { interval } = after;
  const again = after.againDay !== null;
  // An answer that counts or repeats always leaves the card with a due day.
  const due = after.due as Day;
  // What the learner is told is the day on which the card comes, not the interval that grows.
  const wait = inWords(fuzz === null ? interval : Math.max(1, daysBetween(day, due)));
  const label = again ? `again today, then ${wait}` : wait;
  return { outcome: { grade, interval, again, due, label }, after };
}

const DAYS_PER_YEAR = 365.25;

/** "1 day", "17 days"; from a year on "1.4 years", for nobody counts such days. */
export function inWords(days: number): string {
  if (days < DAYS_PER_YEAR) return days === 1 ? '1 day' : `${days} days`;
  const years = (days / DAYS_PER_YEAR).toFixed(1).replace(/\.0$/, '');
  return years === '1' ? '1 year' : `${years} years`;
}
