import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { product } from '../sugar';
import { called, type Names } from './names';
import { readout } from './readout';
import type { Activation } from './rnn';

/** W1 is H by D, b1 has H entries; W2 is O by H, b2 has O entries. */
export type FeedforwardWeights = Readonly<Record<'W1' | 'b1' | 'W2' | 'b2', NodeId>>;

/**
 * A network with one hidden layer: a = W1 x + b1, h = f(a), y = W2 h + b2. Parts
 * `feedforward.preactivation`, `feedforward.hidden` and `feedforward.output`.
 */
export function feedforward(
  b: Builder,
  { W1, b1, W2, b2 }: FeedforwardWeights,
  x: NodeId,
  names: Names,
  activation: Activation = 'tanh',
): { readonly h: NodeId; readonly y: NodeId } {
  const terms = [product(b, W1, x), b1];
  const a = append(b, 'add', terms, called(names, 'a', 'feedforward.preactivation'));
  const h = append(b, activation, [a], called(names, 'h', 'feedforward.hidden'));
  return { h, y: readout(b, { W_y: W2, b_y: b2 }, h, names, 'feedforward') };
}
