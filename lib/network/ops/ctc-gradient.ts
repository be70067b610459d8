import type { Shape } from '../tensor';
import { ctcProblem } from './ctc';
import type { Op } from './op';

export const ctcGradient: Op = {
  shape: (inputs, attributes) => ctcProblem(inputs, attributes) ?? (inputs[0] as Shape),
};
