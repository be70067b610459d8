import type { NodeId } from '../../network/graph';
import type { Shape } from '../../network/tensor';

/** A node as an expression sees it. */
export interface Value {
  readonly kind: 'value';
  readonly node: NodeId;
  readonly shape: Shape;
  /** A vector that was transposed; only within the expression, a name always holds a column. */
  readonly row: boolean;
}

/** Numbered values, `h_1`, `h_2`, ..., of one shape. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly members: readonly Value[];
}

/** What a cell returns: the hidden state and, of an LSTM, the cell state. */
export interface Tuple {
  readonly kind: 'tuple';
  readonly parts: readonly (Value | Sequence)[];
}

export type Operand = Value | Sequence | Tuple;

/** A value's rank, for "scalar", "vector", "matrix". */
export function isScalar(value: Value): boolean {
  return value.shape.length === 0;
}

/** All of some parts, or nothing where one of them is lacking. */
export function all<T>(parts: readonly (T | undefined)[]): T[] | undefined {
  return parts.every((part) => part !== undefined) ? [...parts] : undefined;
}
