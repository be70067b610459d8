import { exp } from '../elementary/exp';
import { log } from '../elementary/log';
import type { Tensor } from '../tensor';
import { call } from './notation';
import type { Kernel, Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';
import { largest, lineLength } from './softmax';

function logSoftmaxKernel({ shape, data: out }: Tensor, [a]: readonly Tensor[]): Kernel {
  const from = (a as Tensor).data;
  const length = lineLength(shape);
  return () => {
    for (let start = 0; start < out.length; start += length) {
      const end = start + length;
      const top = largest(from, start, end);
      let total = 0;
      for (let i = start; i < end; i++) total += exp((from[i] as number) - top);
      const shift = log(total);
      for (let i = start; i < end; i++) out[i] = (from[i] as number) - top - shift;
    }
  };
}

export const logSoftmax: Op = {
  shape: keptOfVectorOrMatrix,
  kernel: logSoftmaxKernel,
  // g - (1 · g) softmax(a), for each line.
  backward: ({ node, gradient, emit }) => {
    const { shape } = node;
    const soft = emit('softmax', node.inputs);
    const spread =
      shape.length === 1
        ? emit('scale', [emit('sum', [gradient]), soft])
        : emit('hadamard', [
            emit('fill', [emit('sum', [gradient], { axis: 1 })], { shape, axis: 1 }),
            soft,
          ]);
    return [emit('subtract', [gradient, spread], {}, 'gradient.through')];
  },
  write: call('\\operatorname{log\\,softmax}'),
};
