import { ALGORITHMS, type AlgorithmName } from './algorithm';
import type { Grade } from './grade';

/** A line of a schedule. */
export interface ScheduledAnswer {
  readonly grade: Grade;
  /** 2.5, not hundredths. */
  readonly easeFactor: number;
  /** Days. */
  readonly interval: number;
  readonly repetitions: number;
}

/** What an algorithm makes of grades that are each given on the item's due day. */
export function schedule(grades: readonly Grade[], algorithm: AlgorithmName): ScheduledAnswer[] {
  const { start, next } = ALGORITHMS[algorithm];
  let memory = start;
  return grades.map((grade) => {
    memory = next(memory, grade);
    const { easeFactor, interval, repetitions } = memory;
    return { grade, easeFactor: easeFactor / 100, interval, repetitions };
  });
}
