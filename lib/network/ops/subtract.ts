import type { Tensor } from '../tensor';
import { PRODUCT, SUM, tex } from './notation';
import type { Op } from './op';
import { pairwise } from './shapes';

export const subtract: Op = {
  shape: pairwise,
  kernel: ({ data: out }, inputs) => {
    const [{ data: a }, { data: b }] = inputs as [Tensor, Tensor];
    return () => {
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) - (b[i] as number);
    };
  },
  backward: ({ gradient, emit }) => [gradient, emit('negate', [gradient])],
  write: tex(SUM)`${0} - ${PRODUCT}`,
};
