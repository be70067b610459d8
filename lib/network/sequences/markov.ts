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
