import type { Shape } from '../tensor';
import { ctcArguments, ctcProblem } from './ctc';
import { ctcRecursion } from './ctc-recursion';
import { call } from './notation';
import type { Op } from './op';

export const ctcGradient: Op = {
  shape: (inputs, attributes) => ctcProblem(inputs, attributes) ?? (inputs[0] as Shape),
  kernel: ({ data: out }, inputs, attributes) => {
    const recursion = ctcRecursion(inputs, attributes);
    return () => {
      recursion.loss();
      recursion.gradient(out);
    };
  },
  // Second derivatives of CTC are asked for nowhere.
  backward: ({ node }) => node.inputs.map(() => undefined),
  write: call('\\nabla\\operatorname{CTC}', ctcArguments),
};
