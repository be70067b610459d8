import { z } from 'zod';
import { fromNested, type Nested, shapeName } from '../tensor';
import { tensor } from './reading';

export const lossInput = z.strictObject({
  kind: z.enum(['half-squared', 'mse', 'cross-entropy']),
  target: tensor,
  at: z.enum(['last', 'all']).optional(),
});

/** A loss with a target row for each step it covers. */
export interface Loss {
  readonly kind: 'half-squared' | 'mse' | 'cross-entropy';
  /** The steps' places in the input. */
  readonly steps: readonly number[];
  readonly targets: readonly (readonly number[])[];
}

/** How far from 1 the sum of a distribution written in decimals may be. */
const ROUNDING = 1e-6;

/** A target as a row for each step: what has one step or one entry a step needs no inner brackets. */
function rowsOf(target: Nested, steps: number): readonly (readonly number[])[] {
  if (typeof target === 'number') return [[target]];
  if (target.every((row) => typeof row !== 'number')) return target as number[][];
  const entries = target as readonly number[];
  return steps === 1 ? [entries] : entries.map((entry) => [entry]);
}

/** The loss over `count` rows of `width` entries, or, told to the `context`, why it cannot be. */
export function readLoss(
  { kind, target, at }: z.output<typeof lossInput>,
  count: number,
  width: number,
  context: z.RefinementCtx,
): Loss {
  const shape = fromNested(target).shape;
  const last = at === undefined ? shape.length < 2 : at === 'last';
  const steps = last ? [count - 1] : Array.from({ length: count }, (_, t) => t);
  const targets = rowsOf(target, steps.length);
  const refuse = (message: string) =>
    context.addIssue({ code: 'custom', path: ['loss', 'target'], message });
  if (targets.length !== steps.length || targets.some((row) => row.length !== width)) {
    const wanted = shapeName(last ? [width] : [count, width]);
    const covered = last ? 'the last step' : `all ${count} steps`;
    refuse(`${shapeName(shape)} does not fit ${covered}, which need ${wanted}`);
  } else if (kind === 'cross-entropy' && !targets.every(isDistribution)) {
    refuse('cross-entropy needs a distribution at each step: no entry below 0, of sum 1');
  }
  return { kind, steps, targets };
}

/** Whether a row has no entry below 0 and, but for the rounding of decimals, the sum 1. */
export function isDistribution(row: readonly number[]): boolean {
  const sum = row.reduce((total, entry) => total + entry, 0);
  return row.every((entry) => entry >= 0) && Math.abs(sum - 1) <= ROUNDING;
}
