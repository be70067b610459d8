import type { Grade } from './grade';
import { type Memory, SM2_START, sm2 } from './sm2';

/** How intervals are computed; a log entry names its algorithm. */
export type AlgorithmName = 'sm2';

export interface Algorithm {
  /** What is remembered of an item that was never answered. */
  readonly start: Memory;
  readonly next: (memory: Memory, grade: Grade) => Memory;
}

export const ALGORITHMS: Readonly<Record<AlgorithmName, Algorithm>> = {
  sm2: { start: SM2_START, next: sm2 },
};

export function isAlgorithm(name: string): name is AlgorithmName {
  return Object.hasOwn(ALGORITHMS, name);
}
