import { each } from './elementwise';
import { CALL, NEGATIVE, type Phrase, PRODUCT, within } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const negate: Op = {
  shape: kept,
  kernel: each((x) => -x),
  backward: ({ gradient, emit }) => [emit('negate', [gradient])],
  write: ([a], { tex }) => ({
    text: `-${within(a as Phrase, tex ? PRODUCT : CALL)}`,
    level: NEGATIVE,
  }),
};
