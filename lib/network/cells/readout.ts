import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { product } from '../sugar';
import { called, type Names } from './names';

/** W_y is O by H, b_y has O entries. */
export type ReadoutWeights = Readonly<Record<'W_y', NodeId>> & { readonly b_y?: NodeId };

/** The output y_t = W_y h_t + b_y of a step; part `rnn.output` (or that of another `cell`). */
export function readout(
  b: Builder,
  { W_y, b_y }: ReadoutWeights,
  h: NodeId,
  names: Names,
  cell = 'rnn',
): NodeId {
  const options = called(names, 'y', `${cell}.output`);
  if (b_y === undefined) return product(b, W_y, h, options);
  return append(b, 'add', [product(b, W_y, h), b_y], options);
}
