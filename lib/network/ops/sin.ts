import { sin as sinOf } from '../elementary/sin';
import { each } from './elementwise';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const sin: Op = {
  shape: kept,
  kernel: each(sinOf),
  backward: ({ node, gradient, emit }) => [emit('hadamard', [gradient, emit('cos', node.inputs)])],
  write: call('\\sin'),
};
