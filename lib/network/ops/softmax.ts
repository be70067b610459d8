import { exp } from '../elementary/exp';
import type { Shape, Tensor } from '../tensor';
import { call } from './notation';
import type { Kernel, Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

/** The length of what is normalised together: a vector, or each row of a matrix. */
export function lineLength(shape: Shape): number {
  return shape[shape.length - 1] as number;
}

/** The largest of a line, which is taken off before exp, so that nothing overflows. */
export function largest(from: Float64Array, start: number, end: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = start; i < end; i++) if ((from[i] as number) > top) top = from[i] as number;
  return top;
}

function softmaxKernel({ shape, data: out }: Tensor, [a]: readonly Tensor[]): Kernel {
  const from = (a as Tensor).data;
  const length = lineLength(shape);
  return () => {
    for (let start = 0; start < out.length; start += length) {
      const end = start + length;
      const top = largest(from, start, end);
      let total = 0;
      for (let i = start; i < end; i++) {
        const value = exp((from[i] as number) - top);
        out[i] = value;
        total += value;
      }
      for (let i = start; i < end; i++) out[i] = (out[i] as number) / total;
    }
  };
}

export const softmax: Op = {
  shape: keptOfVectorOrMatrix,
  kernel: softmaxKernel,
  // With s the softmax: s ⊙ (g - (s · g) 1), for each line.
  backward: ({ node, gradient, emit }) => {
    const { shape } = node;
    const along =
      shape.length === 1
        ? emit('fill', [emit('dot', [node.id, gradient])], { shape })
        : emit('fill', [emit('sum', [emit('hadamard', [node.id, gradient])], { axis: 1 })], {
            shape,
            axis: 1,
          });
    const centred = emit('subtract', [gradient, along]);
    return [emit('hadamard', [node.id, centred], {}, 'gradient.through')];
  },
  write: call('\\operatorname{softmax}'),
};
