import type { Tensor } from '../tensor';
import { gather } from './elementwise';
import { ATOM, CALL, tex } from './notation';
import type { Op } from './op';
import { ranked } from './shapes';

export const transpose: Op = {
  shape: ranked([2], 'only a matrix can be transposed', ([a = []]) => [...a].reverse()),
  kernel: ({ shape, data }, [a]) => {
    const [rows, columns] = shape as [number, number];
    const source = Array.from(data, (_, i) => (i % columns) * rows + Math.floor(i / columns));
    return gather(data, (a as Tensor).data, source);
  },
  backward: ({ gradient, emit }) => [emit('transpose', [gradient])],
  write: tex(CALL)`${ATOM}^\top`,
};
