import type { Shape, Tensor } from '../tensor';
import { CALL, PRODUCT, tex } from './notation';
import type { Op } from './op';
import { pairwise } from './shapes';

const entryByEntry = tex(PRODUCT)`${CALL} \odot ${CALL}`;
const ofScalars = tex(PRODUCT)`${CALL} \cdot ${CALL}`;

function multiply(out: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) * (b[i] as number);
}

export const hadamard: Op = {
  shape: pairwise,
  kernel: ({ data: out }, inputs) => {
    const [{ data: a }, { data: b }] = inputs as [Tensor, Tensor];
    return () => multiply(out, a, b);
  },
  backward: ({ node, gradient, emit }) => {
    const [a, b] = node.inputs as [number, number];
    return [emit('hadamard', [gradient, b]), emit('hadamard', [gradient, a])];
  },
  write: (parts, writing) =>
    ((writing.shapes[0] as Shape).length === 0 ? ofScalars : entryByEntry)(parts, writing),
};
