import { tanh as tanhOf } from '../elementary/tanh';
import type { Tensor } from '../tensor';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

function squash(out: Float64Array, from: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = tanhOf(from[i] as number);
}

export const tanh: Op = {
  shape: kept,
  kernel: ({ data: out }, [a]) => {
    const from = (a as Tensor).data;
    return () => squash(out, from);
  },
  backward: ({ node, gradient, emit }) => {
    const square = emit('power', [node.id], { exponent: 2 });
    const derivative = emit('one-minus', [square], {}, 'gradient.derivative.tanh');
    return [emit('hadamard', [gradient, derivative], {}, 'gradient.through')];
  },
  write: call('\\tanh'),
};
