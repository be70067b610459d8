import { append, type Builder } from '../build';
import type { NodeId } from '../graph';

/** A scalar loss of each step, gathered by `over` where there are several. */
export function perStep(
  b: Builder,
  predictions: readonly NodeId[],
  targets: readonly NodeId[],
  lossOf: (prediction: NodeId, target: NodeId) => NodeId,
  over: (b: Builder, losses: NodeId) => NodeId,
): NodeId {
  const losses = predictions.map((prediction, t) => lossOf(prediction, targets[t] as NodeId));
  return losses.length === 1 ? (losses[0] as NodeId) : over(b, append(b, 'stack', losses));
}
