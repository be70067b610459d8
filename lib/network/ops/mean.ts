import { type Shape, sizeOf, type Tensor } from '../tensor';
import { call } from './notation';
import type { Op } from './op';
import { reduced } from './shapes';
import { axisTex, gathered, sumKernel } from './sum-kernel';

export const mean: Op = {
  shape: reduced,
  kernel: (output, [a], attributes) =>
    sumKernel(output, a as Tensor, attributes, gathered(a as Tensor, attributes)),
  backward: ({ node, gradient, emit, uniform, shapeOf }) => {
    const shape: Shape = shapeOf(node.inputs[0] as number);
    const count = sizeOf(shape) / sizeOf(node.shape);
    const share = emit('scale', [uniform(1 / count, []), gradient]);
    return [emit('fill', [share], { ...node.attributes, shape })];
  },
  write: call('\\operatorname{mean}', axisTex),
};
