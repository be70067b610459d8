import type { Builder } from '../build';
import type { NodeId } from '../graph';
import { dot, log, logSoftmax, mean, negate } from '../sugar';
import { perStep } from './per-step';

/**
 * The mean over the steps of -sum_k target_k log softmax(logits)_k, where a target is a distribution
 * over the classes; by the log-softmax, so that no logit is too large.
 */
export function crossEntropyOfLogits(
  b: Builder,
  logits: readonly NodeId[],
  targets: readonly NodeId[],
): NodeId {
  return perStep(b, logits, targets, (a, t) => negate(b, dot(b, t, logSoftmax(b, a))), mean);
}

/** The mean over the steps of -sum_k target_k log p_k; every p_k must be positive. */
export function crossEntropyOfProbabilities(
  b: Builder,
  probabilities: readonly NodeId[],
  targets: readonly NodeId[],
): NodeId {
  return perStep(b, probabilities, targets, (p, t) => negate(b, dot(b, t, log(b, p))), mean);
}
