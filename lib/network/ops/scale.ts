import type { Shape, Tensor } from '../tensor';
import { CALL, type Phrase, PRODUCT, tex } from './notation';
import type { Op } from './op';

const write = tex(PRODUCT)`${CALL} \cdot ${CALL}`;

export const scale: Op = {
  shape: (inputs) =>
    inputs.length === 2 && inputs[0]?.length === 0
      ? (inputs[1] as Shape)
      : 'scaling takes a scalar and what it multiplies',
  kernel: ({ data: out }, inputs) => {
    const [{ data: scalar }, { data: a }] = inputs as [Tensor, Tensor];
    return () => {
      const factor = scalar[0] as number;
      for (let i = 0; i < out.length; i++) out[i] = factor * (a[i] as number);
    };
  },
  backward: ({ node, gradient, emit }) => {
    const [scalar, a] = node.inputs as [number, number];
    const weighed = emit('hadamard', [gradient, a]);
    return [
      node.shape.length === 0 ? weighed : emit('sum', [weighed]),
      emit('scale', [scalar, gradient]),
    ];
  },
  // A factor of 1 only gives a value a node of its own.
  write: (parts, writing) =>
    parts[0]?.text === '1' ? (parts[1] as Phrase) : write(parts, writing),
};
