import { each } from './elementwise';
import { NEGATIVE, type Phrase, PRODUCT, within } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const negate: Op = {
  shape: kept,
  kernel: each((x) => -x),
  backward: ({ gradient, emit }) => [emit('negate', [gradient])],
  write: ([a]) => ({
    text: `-${within(a as Phrase, PRODUCT)}`,
    level: NEGATIVE,
  }),
};
