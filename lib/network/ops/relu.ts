import { each } from './elementwise';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const relu: Op = {
  shape: kept,
  kernel: each((x) => Math.max(x, 0)),
  backward: ({ node, gradient, emit }) => {
    const derivative = emit('heaviside', node.inputs, {}, 'gradient.derivative.relu');
    return [emit('hadamard', [gradient, derivative], {}, 'gradient.through')];
  },
  write: call('\\operatorname{relu}'),
};
