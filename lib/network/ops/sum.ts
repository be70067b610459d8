import type { Shape, Tensor } from '../tensor';
import { call } from './notation';
import type { Op } from './op';
import { reduced } from './shapes';
import { axisTex, sumKernel } from './sum-kernel';

export const sum: Op = {
  shape: reduced,
  kernel: (output, [a], attributes) => sumKernel(output, a as Tensor, attributes, 1),
  backward: ({ node, gradient, emit, shapeOf }) => {
    const shape: Shape = shapeOf(node.inputs[0] as number);
    return [emit('fill', [gradient], { ...node.attributes, shape })];
  },
  write: call('\\operatorname{sum}', axisTex),
};
