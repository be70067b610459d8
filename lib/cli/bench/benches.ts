import type { Bench } from './bench';

/** What is measured; a group is imported when it is its turn. */
export const BENCHES: readonly (() => Promise<readonly Bench[]>)[] = [
  async () => [(await import('./calibration')).calibration],
  async () => (await import('./network/benches')).networkBenches,
  async () => [(await import('./draw-problem')).drawProblem],
  async () => [(await import('./fold-log')).foldLog],
  async () => [(await import('./write-review')).writeReview],
];
