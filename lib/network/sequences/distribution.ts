/** A discrete distribution: `values[i]` with probability `probabilities[i]`; these sum to 1. */
export interface Distribution {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
}

/** E[X] = sum_i p_i x_i. */
export function expectation({ values, probabilities }: Distribution): number {
  return values.reduce((sum, value, i) => sum + value * (probabilities[i] as number), 0);
}

/** Var[X] = E[(X - E[X])^2]. */
export function variance(distribution: Distribution): number {
  const mean = expectation(distribution);
  const { values, probabilities } = distribution;
  const squares = values.map((value) => (value - mean) * (value - mean));
  return expectation({ values: squares, probabilities });
}

/**
 * Where a random walk from 0 is after so many independent steps: X_t = X_(t-1) + e_t. The steps' values
 * are whole numbers, so that places reached in several ways are found equal; the places are ascending.
 */
export function walkAfter(step: Distribution, steps: number): Distribution {
  let places = new Map([[0, 1]]);
  for (let t = 0; t < steps; t++) places = moved(places, step);
  const sorted = [...places].sort(([a], [b]) => a - b);
  return {
    values: sorted.map(([place]) => place),
    probabilities: sorted.map(([, probability]) => probability),
  };
}

function moved(places: ReadonlyMap<number, number>, step: Distribution): Map<number, number> {
  const next = new Map<number, number>();
  for (const [place, probability] of places) {
    for (const [i, by] of step.values.entries()) {
      const share = probability * (step.probabilities[i] as number);
      next.set(place + by, (next.get(place + by) ?? 0) + share);
    }
  }
  return next;
}
