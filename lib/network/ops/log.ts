import { log as logOf } from '../elementary/log';
import { each } from './elementwise';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

/** The natural logarithm. */
export const log: Op = {
  shape: kept,
  kernel: each(logOf),
  backward: ({ node, gradient, emit }) => [emit('divide', [gradient, ...node.inputs])],
  write: call('\\ln'),
};
