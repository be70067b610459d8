import type { Tensor } from '../tensor';
import { PRODUCT, SUM, tex } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const oneMinus: Op = {
  shape: kept,
  kernel: ({ data: out }, [a]) => {
    const from = (a as Tensor).data;
    return () => {
      for (let i = 0; i < out.length; i++) out[i] = 1 - (from[i] as number);
    };
  },
  backward: ({ gradient, emit }) => [emit('negate', [gradient])],
  write: tex(SUM)`1 - ${PRODUCT}`,
};
