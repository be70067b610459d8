import type { Reading } from './reading';

/** What one asked entry is, and by how much an answer to it may differ and still be it. */
export interface Interval {
  readonly value: number;
  readonly tolerance: number;
}

/**
 * The intervals of all asked entries after the reading's program has run: half a unit of the asked
 * place plus, for every value shown on the way, |d answer / d value| times half a unit of the place
 * that value is kept to.
 *
 * @param units unit of each asked entry's place (0.001 for three decimals; 0 for exact)
 * @param keptUnit unit of the place that intermediate values are kept to
 */
export function intervalsOf(
  reading: Reading,
  units: readonly number[],
  keptUnit: number,
): Interval[] {
  const values = reading.asks.flatMap((node) => [...reading.program.value(node).data]);
  return values.map((value, entry) => {
    const unit = units[entry] ?? 0;
    if (unit === 0) return { value, tolerance: 0 };
    let swing = 0;
    for (const { derivative } of reading.sensitivities[entry] ?? []) {
      for (const slope of reading.program.value(derivative).data) swing += Math.abs(slope);
    }
    return { value, tolerance: unit / 2 + (swing * keptUnit) / 2 };
  });
}

/** Room for float64's own rounding, so that an answer right on the edge of its interval counts. */
const SLACK = 1e-9;

/** Whether a number, as typed, is the value within its tolerance. */
export function within(interval: Interval, typed: number): boolean {
  const room = interval.tolerance + SLACK * Math.max(1, Math.abs(interval.value));
  return Math.abs(typed - interval.value) <= room;
}

/** Whether in this entry no answer could be both. */
export function disjoint(a: Interval, b: Interval): boolean {
  const room = a.tolerance + b.tolerance + 2 * SLACK * Math.max(1, Math.abs(a.value));
  return Math.abs(a.value - b.value) > room;
}

/** Whether two answers are told apart: in some asked entry their intervals are disjoint. */
export function toldApart(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.some((interval, entry) => {
    const other = b[entry];
    return other === undefined || !Number.isFinite(other.value) || disjoint(interval, other);
  });
}
