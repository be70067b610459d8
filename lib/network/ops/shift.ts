import type { Tensor } from '../tensor';
import { gather, sides } from './elementwise';
import { call } from './notation';
import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

/** Entries (of a matrix: rows) `attributes.by` places further on; what leaves is lost. */
export const shift: Op = {
  shape: keptOfVectorOrMatrix,
  kernel: ({ shape, data }, [a], { by }) => {
    const { rows, columns } = sides(shape);
    const source = Array.from(data, (_, i) => {
      const row = Math.floor(i / columns) - (by as number);
      return row < 0 || row >= rows ? -1 : row * columns + (i % columns);
    });
    return gather(data, (a as Tensor).data, source);
  },
  backward: ({ node, gradient, emit }) => [
    emit('shift', [gradient], { by: -(node.attributes.by as number) }),
  ],
  write: call('\\operatorname{shift}', ({ by }) => `${by}`),
};
