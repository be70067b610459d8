import type { Bench, Figures } from './bench';

/** What is measured; a group is imported when it is its turn. */
export const BENCHES: readonly (() => Promise<readonly (Bench | Figures)[]>)[] = [
  async () => [(await import('./calibration')).calibration],
  async () => (await import('./network/benches')).networkBenches,
  async () => (await import('./drills/benches')).drillBenches,
  async () => (await import('./drills/figures')).drillFigures,
  async () => (await import('./drills/typing')).typingBenches,
  async () => [(await import('./fold-log')).foldLog],
  async () => [(await import('./write-review')).writeReview],
  async () => [(await import('./study/scale')).studyScale],
  async () => [(await import('./interchange/import')).importBench],
];
