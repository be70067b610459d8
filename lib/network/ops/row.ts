import { sizeOf, type Tensor } from '../tensor';
import { CALL, type Phrase } from './notation';
import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

/** A row of a matrix as a vector, an entry of a vector as a scalar. */
export const row: Op = {
  shape: (inputs, attributes) => {
    const shape = keptOfVectorOrMatrix(inputs, attributes);
    if (typeof shape === 'string') return shape;
    const index = attributes.index as number;
    const [side = 0, ...rest] = shape;
    return index >= 0 && index < side ? rest : `there is no place ${index + 1} of ${side}`;
  },
  kernel: ({ shape, data: out }, [a], { index }) => {
    const from = (a as Tensor).data;
    const first = (index as number) * sizeOf(shape);
    return () => {
      for (let i = 0; i < out.length; i++) out[i] = from[first + i] as number;
    };
  },
  backward: ({ node, gradient, emit, shapeOf }) => {
    const [side = 0] = shapeOf(node.inputs[0] as number);
    const value = Array.from({ length: side }, (_, i) => (i === node.attributes.index ? 1 : 0));
    const unit = emit('constant', [], { value });
    return [
      node.shape.length === 0 ? emit('scale', [gradient, unit]) : emit('outer', [unit, gradient]),
    ];
  },
  write: ([a], { attributes }) => ({
    text: `\\left[${(a as Phrase).text}\\right]_{${(attributes.index as number) + 1}}`,
    level: CALL,
  }),
};
