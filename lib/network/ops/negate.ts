import { each } from './elementwise';
import { NEGATIVE, PRODUCT, tex } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const negate: Op = {
  shape: kept,
  kernel: each((x) => -x),
  backward: ({ gradient, emit }) => [emit('negate', [gradient])],
  write: tex(NEGATIVE)`-${PRODUCT}`,
};
