/** Which of a GRU's two readings of each gate is meant. */
export interface GruConvention {
  /** `new`: h_t = (1-z) h_{t-1} + z h~ (Chung et al. 2014); `keep`: h_t = (1-z) h~ + z h_{t-1} (Cho et al. 2014). */
  readonly z: 'new' | 'keep';
  /** Whether the reset gate multiplies the state `before` U_h does, or `after`. */
  readonly reset: 'before' | 'after';
}

export const DEFAULT_CONVENTION: GruConvention = { z: 'new', reset: 'before' };

type Rows = readonly (readonly number[])[];

/**
 * The weights that give the same states under the other convention of z: as sigmoid(-a) =
 * 1 - sigmoid(a), the update gate's own are negated. It is its own inverse, to the last bit.
 */
export function withOtherSignOfZ<T extends { W_z: Rows; U_z: Rows; b_z: readonly number[] }>(
  weights: T,
): T {
  const negated = (row: readonly number[]) => row.map((entry) => -entry);
  const { W_z, U_z, b_z } = weights;
  return { ...weights, W_z: W_z.map(negated), U_z: U_z.map(negated), b_z: negated(b_z) };
}

/** The order in which frameworks stack the gates' rows, in this project's letters. */
export const GATE_ORDERS = {
  lstm: { pytorch: ['i', 'f', 'g', 'o'], onnx: ['i', 'o', 'f', 'g'], keras: ['i', 'f', 'g', 'o'] },
  gru: { pytorch: ['r', 'z', 'h'], onnx: ['z', 'r', 'h'], keras: ['z', 'r', 'h'] },
} as const;

/**
 * Takes stacked gates apart: as many rows (of a matrix) or entries (of a bias) each. Keras keeps its
 * kernels transposed: turn them over first.
 */
export function splitGates<Gate extends string, Row>(
  stacked: readonly Row[],
  order: readonly Gate[],
): Record<Gate, Row[]> {
  const size = stacked.length / order.length;
  const parts = order.map((gate, at) => [gate, stacked.slice(at * size, (at + 1) * size)]);
  return Object.fromEntries(parts) as Record<Gate, Row[]>;
}

/** Stacks gates in an order, the inverse of `splitGates`. */
export function joinGates<Gate extends string, Row>(
  parts: Readonly<Record<Gate, readonly Row[]>>,
  order: readonly Gate[],
): Row[] {
  return order.flatMap((gate) => [...parts[gate]]);
}

/** A matrix turned over, as Keras keeps its kernels: W of D rows, the gates side by side. */
export function transposed(matrix: Rows): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] as number));
}
