import { ctcRecursion } from '../ops/ctc-recursion';
import type { Tensor } from '../tensor';

/**
 * The CTC loss -ln p(labels | logits) of one sequence (Graves et al. 2006), and its gradient with
 * respect to the logits, in natural logarithms. Where no alignment exists (fewer frames than
 * `framesNeeded`) the loss is infinite and the gradient NaN.
 *
 * @param logits frames by classes, not normalised
 * @param labels classes other than the blank; a repeated label needs a blank between
 * @param blank the blank's class, any of them
 */
export function ctc(
  logits: Tensor,
  labels: readonly number[],
  blank: number,
): { readonly value: number; readonly gradient: Tensor } {
  const recursion = ctcRecursion([logits], { labels, blank });
  const value = recursion.loss();
  const gradient = { shape: logits.shape, data: new Float64Array(logits.data.length) };
  recursion.gradient(gradient.data);
  return { value, gradient };
}

/** The least number of frames that can spell the labels: one each, and a blank in each repetition. */
export function framesNeeded(labels: readonly number[]): number {
  return labels.length + labels.filter((label, at) => at > 0 && label === labels[at - 1]).length;
}

/** What an alignment spells: repetitions are merged, then blanks removed. */
export function ctcCollapse(path: readonly number[], blank: number): number[] {
  return path.filter((label, at) => label !== blank && label !== path[at - 1]);
}

/** The likeliest class of each frame (the first of equals), collapsed: best-path decoding. */
export function ctcBestPath({ shape, data }: Tensor, blank: number): number[] {
  const [frames, classes] = shape as [number, number];
  const path = Array.from({ length: frames }, (_, frame) => {
    const row = data.subarray(frame * classes, (frame + 1) * classes);
    return row.indexOf(row.reduce((most, logit) => Math.max(most, logit)));
  });
  return ctcCollapse(path, blank);
}
