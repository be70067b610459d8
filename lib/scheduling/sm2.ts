import type { Grade } from './grade';

/** What SM-2 remembers of an item. */
export interface Memory {
  /** E-Factor in hundredths: 250 is 2.5. */
  readonly easeFactor: number;
  /** Days from the last counted answer to the next. */
  readonly interval: number;
  /** Answers graded 3 or more since the last one under 3. */
  readonly repetitions: number;
}

export const SM2_START: Memory = { easeFactor: 250, interval: 0, repetitions: 0 };

/** Hundredths. */
export const LOWEST_EASE_FACTOR = 130;

/**
 * One answer on its due day, by SM-2 as published, in its prose reading: from grade 3 on, the E-Factor
 * changes first and the new one makes the interval; under 3 repetitions restart, the E-Factor stays.
 *
 *   EF' = EF + (0.1 - (5 - q) (0.08 + (5 - q) 0.02)), at least 1.3
 *   I(1) = 1, I(2) = 6, I(n) = ceil(I(n-1) EF')
 *
 * P. A. Wozniak, "Optimization of learning", 1990, chapter 3.2, steps 3 to 6. Hundredths are whole
 * numbers here because 50 * 3.0 must be 150 days and not, by floating point's last digit, 151.
 */
export function sm2(memory: Memory, grade: Grade): Memory {
  if (grade < 3) return { ...memory, interval: 1, repetitions: 0 };
  const missing = 5 - grade;
  const changed = memory.easeFactor + 10 - missing * (8 + missing * 2);
  const easeFactor = Math.max(LOWEST_EASE_FACTOR, changed);
  const repetitions = memory.repetitions + 1;
  return {
    easeFactor,
    interval: intervalOf(repetitions, memory.interval, easeFactor),
    repetitions,
  };
}

function intervalOf(repetitions: number, last: number, easeFactor: number): number {
  if (repetitions === 1) return 1;
  if (repetitions === 2) return 6;
  return Math.ceil((last * easeFactor) / 100);
}
