import { cos as cosOf } from '../elementary/cos';
import { each } from './elementwise';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const cos: Op = {
  shape: kept,
  kernel: each(cosOf),
  backward: ({ node, gradient, emit }) => [
    emit('negate', [emit('hadamard', [gradient, emit('sin', node.inputs)])]),
  ],
  write: call('\\cos'),
};
