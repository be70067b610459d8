import type { Attributes } from '../graph';
import type { Shape } from '../tensor';
import { ctcRecursion } from './ctc-recursion';
import { call } from './notation';
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

/** The labels, where they are fixed, and the blank, as they stand below the name. */
export function ctcArguments({ labels, blank }: Attributes): string {
  const list = labels === undefined ? '' : `(${(labels as readonly number[]).join(',')}),\\,`;
  return `${list}\\varnothing=${blank}`;
}

export const ctc: Op = {
  shape: (inputs, attributes) => ctcProblem(inputs, attributes) ?? [],
  kernel: ({ data: out }, inputs, attributes) => {
    const recursion = ctcRecursion(inputs, attributes);
    return () => {
      out[0] = recursion.loss();
    };
  },
  backward: ({ node, gradient, emit }) => [
    emit('scale', [gradient, emit('ctc-gradient', node.inputs, node.attributes)]),
  ],
  write: call('\\operatorname{CTC}', ctcArguments),
};
