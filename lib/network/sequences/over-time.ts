import { append, type Builder } from '../build';
import type { NodeId } from '../graph';

/** The rows of a sequence, one a time step, from its vectors (or a vector from its scalars). */
export function sequenceOf(b: Builder, steps: readonly NodeId[]): NodeId {
  return append(b, 'stack', steps);
}

/** The sequence `by` steps later (earlier for a negative one); what is vacated is 0. */
export function shiftedInTime(b: Builder, sequence: NodeId, by: number): NodeId {
  return append(b, 'shift', [sequence], { attributes: { by } });
}

/** Sequences one after the other. */
export function concatenatedInTime(b: Builder, sequences: readonly NodeId[]): NodeId {
  return append(b, 'concatenate', sequences, { attributes: { axis: 0 } });
}

/** The sum of a sequence's steps. */
export function sumOverTime(b: Builder, sequence: NodeId): NodeId {
  return append(b, 'sum', [sequence], { attributes: { axis: 0 } });
}

/** The mean of a sequence's steps. */
export function meanOverTime(b: Builder, sequence: NodeId): NodeId {
  return append(b, 'mean', [sequence], { attributes: { axis: 0 } });
}
