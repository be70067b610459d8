import type { Tensor } from '../tensor';
import { ATOM, CALL, PRODUCT, tex } from './notation';
import type { Op } from './op';
import { ranked } from './shapes';

export const outer: Op = {
  shape: ranked([1, 1], 'an outer product takes two vectors', (shapes) => shapes.flat()),
  kernel: ({ data: out }, inputs) => {
    const [{ data: u }, { data: v }] = inputs as [Tensor, Tensor];
    return () => {
      for (let row = 0, i = 0; row < u.length; row++) {
        const factor = u[row] as number;
        for (let column = 0; column < v.length; column++) out[i++] = factor * (v[column] as number);
      }
    };
  },
  backward: ({ node, gradient, emit }) => {
    const [u, v] = node.inputs as [number, number];
    return [emit('product', [gradient, v]), emit('product', [emit('transpose', [gradient]), u])];
  },
  write: tex(PRODUCT)`${CALL}\,${ATOM}^\top`,
};
