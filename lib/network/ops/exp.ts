import { exp as expOf } from '../elementary/exp';
import { each } from './elementwise';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const exp: Op = {
  shape: kept,
  kernel: each(expOf),
  backward: ({ node, gradient, emit }) => [emit('hadamard', [gradient, node.id])],
  write: call('\\exp'),
};
