import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { constant, mean, scale, subtract, sum } from '../sugar';
import { perStep } from './per-step';

/** The mean over all entries of all steps of (prediction - target)^2; every step of one shape. */
export function meanSquaredError(
  b: Builder,
  predictions: readonly NodeId[],
  targets: readonly NodeId[],
): NodeId {
  return perStep(b, predictions, targets, (p, t) => mean(b, squares(b, p, t)), mean);
}

/** Half the sum over all entries of all steps of (prediction - target)^2. */
export function halfSquaredError(
  b: Builder,
  predictions: readonly NodeId[],
  targets: readonly NodeId[],
): NodeId {
  const total = perStep(b, predictions, targets, (p, t) => sum(b, squares(b, p, t)), sum);
  return scale(b, constant(b, 0.5), total);
}

function squares(b: Builder, prediction: NodeId, target: NodeId): NodeId {
  const difference = subtract(b, prediction, target);
  return append(b, 'power', [difference], { attributes: { exponent: 2 } });
}
