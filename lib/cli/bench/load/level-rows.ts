import type { Row } from '../bench';

interface Timing {
  /** Milliseconds since the level began. */
  readonly at: number;
  readonly ms: number;
}

/** What was measured at a number of learners. */
export interface Level {
  readonly grades: Timing[];
  readonly nexts: Timing[];
  readonly failures: string[];
  readonly seconds: number;
}

const WINDOWS = 10;

/**
 * The lines of a level. The figure of the whole stands as `median`; `min` and `max` are those of its
 * tenths.
 */
export function levelRows(count: number, level: Level, before: number, after: number): Row[] {
  const name = `load/${count} learners`;
  const length = (level.seconds * 1000) / WINDOWS;
  const windows = Array.from({ length: WINDOWS }, (_, i) =>
    level.grades.filter(({ at }) => at >= i * length && at < (i + 1) * length),
  );
  const row = (what: string, unit: Row['unit'], whole: number, parts: readonly number[]): Row => ({
    ...{ name: `${name}/${what}`, unit, median: whole, rounds: parts.length },
    ...{ min: Math.min(...parts), max: Math.max(...parts) },
  });
  const at = (share: number) => (timings: readonly Timing[]) => quantile(timings, share);
  const latencies = (what: string, share: number) =>
    row(what, 'ms', at(share)(level.grades), windows.map(at(share)));
  return [
    row(
      'reviews a second',
      'count',
      level.grades.length / level.seconds,
      windows.map((window) => (window.length * 1000) / length),
    ),
    ...[latencies('p50', 0.5), latencies('p95', 0.95), latencies('p99', 0.99)],
    row('next p95', 'ms', at(0.95)(level.nexts), [at(0.95)(level.nexts)]),
    row('errors', 'count', level.failures.length, [level.failures.length]),
    row('memory after', 'MB', after / 1e6, [before / 1e6, after / 1e6]),
  ];
}

function quantile(timings: readonly Timing[], share: number): number {
  const sorted = timings.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
