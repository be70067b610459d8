import { sigmoid as sigmoidOf } from '../elementary/sigmoid';
import type { Tensor } from '../tensor';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

function squash(out: Float64Array, from: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = sigmoidOf(from[i] as number);
}

export const sigmoid: Op = {
  shape: kept,
  kernel: ({ data: out }, [a]) => {
    const from = (a as Tensor).data;
    return () => squash(out, from);
  },
  backward: ({ node, gradient, emit }) => {
    const rest = emit('one-minus', [node.id]);
    const derivative = emit('hadamard', [node.id, rest], {}, 'gradient.derivative.sigmoid');
    return [emit('hadamard', [gradient, derivative], {}, 'gradient.through')];
  },
  write: call('\\sigma'),
};
