import { sameShape, type Tensor } from '../tensor';
import { rowTimes } from './matrix-kernel';
import { CALL, PRODUCT, tex } from './notation';
import type { Op } from './op';
import { ranked } from './shapes';

export const dot: Op = {
  shape: ranked([1, 1], 'a dot product takes two vectors', ([a = [], b = []]) =>
    sameShape(a, b) ? [] : 'the vectors must have the same number of entries',
  ),
  kernel: ({ data: out }, inputs) => {
    const [{ data: a }, { data: b }] = inputs as [Tensor, Tensor];
    return () => {
      out[0] = rowTimes(a, 0, b, a.length);
    };
  },
  backward: ({ node, gradient, emit }) => {
    const [a, b] = node.inputs as [number, number];
    return [emit('scale', [gradient, b]), emit('scale', [gradient, a])];
  },
  write: tex(PRODUCT)`${CALL} \cdot ${CALL}`,
};
