import type { Tensor } from '../tensor';
import { ATOM, tex } from './notation';
import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

/** The square root of the sum of squares of all entries. */
export const norm: Op = {
  shape: (inputs, attributes) => {
    const shape = keptOfVectorOrMatrix(inputs, attributes);
    return typeof shape === 'string' ? shape : [];
  },
  kernel: ({ data: out }, [a]) => {
    const from = (a as Tensor).data;
    return () => {
      let total = 0;
      for (let i = 0; i < from.length; i++) total += (from[i] as number) * (from[i] as number);
      out[0] = Math.sqrt(total);
    };
  },
  backward: ({ node, gradient, emit }) => {
    const [a] = node.inputs as [number];
    return [emit('scale', [emit('divide', [gradient, node.id]), a])];
  },
  write: tex(ATOM)`\left\lVert ${0} \right\rVert`,
};
