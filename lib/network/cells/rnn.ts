import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { affine } from './affine';
import { called, type Names } from './names';

export type Activation = 'tanh' | 'relu' | 'sigmoid';

/** W is H by D, U is H by H, b has H entries. */
export type RnnWeights = Readonly<Record<'W' | 'U' | 'b', NodeId>>;

/** What an RNN hands on from step to step: its hidden state. */
export interface RnnState {
  readonly h: NodeId;
}

/**
 * One step of a simple recurrent network: a_t = W x_t + U h_{t-1} + b, h_t = f(a_t) (Elman 1990).
 * Parts `rnn.preactivation` and `rnn.hidden`.
 */
export function rnnStep(
  b: Builder,
  weights: RnnWeights,
  x: NodeId,
  { h }: RnnState,
  names: Names,
  activation: Activation = 'tanh',
): RnnState {
  const a = affine(b, weights, { x, h }, called(names, 'a', 'rnn.preactivation'));
  return { h: append(b, activation, [a], called(names, 'h', 'rnn.hidden')) };
}
