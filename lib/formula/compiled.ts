import type { Graph, NodeId, Place } from '../network/graph';
import type { Shape } from '../network/tensor';

/** From what a given's entries are drawn. */
export type NumberSet =
  | { readonly kind: 'default' }
  /** `from`, `from + step`, ... up to `to`. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'values'; readonly values: readonly number[] }
  /** Each row a distribution. */
  | { readonly kind: 'stochastic' }
  | { readonly kind: 'probability' }
  | { readonly kind: 'onehot' }
  /** Integers of 0..classes-1. */
  | { readonly kind: 'labels'; readonly classes: number }
  | { readonly kind: 'orthogonal' };

export interface Given {
  readonly name: string;
  readonly node: NodeId;
  readonly shape: Shape;
  readonly set: NumberSet;
  readonly nonZero: boolean;
  readonly symmetric: boolean;
  /** Weights and biases are drawn from tenths, inputs from small integers or tenths. */
  readonly role: 'weight' | 'bias' | 'input' | 'state';
}

/** To what the learner rounds an asked value. */
export type Rounding =
  | { readonly kind: 'decimals'; readonly places: number }
  | { readonly kind: 'figures'; readonly count: number }
  | { readonly kind: 'exact' };

export interface Ask {
  readonly name: string;
  readonly node: NodeId;
  readonly rounding: Rounding;
}

/** A formula with its sizes fixed: a graph whose inputs are the givens. */
export interface CompiledFormula {
  readonly graph: Graph;
  readonly givens: readonly Given[];
  readonly asks: readonly Ask[];
}

/** One mistake in a formula's text; line and column count from 1. */
export interface FormulaProblem {
  readonly line: number;
  readonly column: number;
  readonly place: Place;
  readonly message: string;
  readonly expected: readonly string[];
}
