import { append, type Builder, type NodeOptions } from '../build';
import type { NodeId } from '../graph';
import { hadamard, product } from '../sugar';

/** What a pre-activation is made of: W x + U h + b, and, with a peephole, p ⊙ c. */
export interface Terms {
  readonly W: NodeId;
  readonly U: NodeId;
  readonly b: NodeId;
  readonly p?: NodeId | undefined;
}

/** Appends W x + U h + b (+ p ⊙ c). */
export function affine(
  builder: Builder,
  { W, U, b, p }: Terms,
  { x, h, c }: { x: NodeId; h: NodeId; c?: NodeId },
  options: NodeOptions,
): NodeId {
  const peephole = p === undefined || c === undefined ? [] : [hadamard(builder, p, c)];
  const sum = [product(builder, W, x), product(builder, U, h), ...peephole, b];
  return append(builder, 'add', sum, options);
}
