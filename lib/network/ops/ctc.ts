import type { Attributes } from '../graph';
import type { Shape } from '../tensor';
import type { Op } from './op';

/** What is wrong with the inputs of a CTC loss: logits (T, K) and, unless an attribute, the labels. */
export function ctcProblem(inputs: readonly Shape[], attributes: Attributes): string | undefined {
  const [logits, labels] = inputs;
  if (logits?.length !== 2) return 'CTC takes a matrix of logits, one row a frame';
  const given = attributes.labels === undefined;
  return inputs.length === (given ? 2 : 1) && (!given || labels?.length === 1)
    ? undefined
    : 'CTC takes one vector of labels';
}

export const ctc: Op = {
  shape: (inputs, attributes) => ctcProblem(inputs, attributes) ?? [],
};
