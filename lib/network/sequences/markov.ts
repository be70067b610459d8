import { err, ok, type Result } from '../../result';

/** A transition matrix: row i holds the probabilities of going from state i to each state. */
export type Transitions = readonly (readonly number[])[];

/** The distribution after `steps` steps: p' = p P each time (p is a row). */
export function distributionAfter(
  P: Transitions,
  start: readonly number[],
  steps: number,
): readonly number[] {
  let p = start;
  for (let step = 0; step < steps; step++) p = after(P, p);
  return p;
}

function after(P: Transitions, p: readonly number[]): number[] {
  return p.map((_, to) =>
    p.reduce(
      (sum, weight, from) => sum + weight * ((P[from] as readonly number[])[to] as number),
      0,
    ),
  );
}

/** The probability of starting in the path's first state and then going along it. */
export function pathProbability(
  P: Transitions,
  start: readonly number[],
  path: readonly number[],
): number {
  const [first, ...rest] = path as [number, ...number[]];
  let probability = start[first] as number;
  let at = first;
  for (const to of rest) {
    probability *= (P[at] as readonly number[])[to] as number;
    at = to;
  }
  return probability;
}

/** Below this a pivot is a rounding error of 0. */
const NEGLIGIBLE = 1e-12;

/**
 * The distribution with p = p P, solved for as n equations: those of p P - p = 0, of which one follows
 * from the others and gives its place to sum p = 1. An error where the chain falls into parts that
 * never meet, so that there is more than one.
 */
export function stationaryDistribution(P: Transitions): Result<number[], string> {
  const size = P.length;
  const equations = P.map((_, to) => [
    ...P.map((row, from) => (row[to] as number) - (from === to ? 1 : 0)),
    0,
  ]);
  equations[size - 1] = new Array<number>(size + 1).fill(1);
  for (let n = 0; n < size; n++) {
    const rest = equations.slice(n).map((row) => Math.abs(row[n] as number));
    const at = n + rest.indexOf(Math.max(...rest));
    const pivot = equations[at] as number[];
    if (Math.abs(pivot[n] as number) < NEGLIGIBLE) {
      return err('there is more than one stationary distribution');
    }
    equations[at] = equations[n] as number[];
    equations[n] = pivot.map((entry) => entry / (pivot[n] as number));
    for (let i = 0; i < size; i++) if (i !== n) eliminate(equations, i, n);
  }
  return ok(equations.map((row) => row[size] as number));
}

/** Takes the unknown `n` out of row `i` with the help of row `n`. */
function eliminate(equations: number[][], i: number, n: number): void {
  const row = equations[i] as number[];
  const factor = row[n] as number;
  const other = equations[n] as number[];
  equations[i] = row.map((entry, j) => entry - factor * (other[j] as number));
}
