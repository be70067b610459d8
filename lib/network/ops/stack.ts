import { type Shape, sameShape } from '../tensor';
import { ATOM, column, within } from './notation';
import type { Op } from './op';

/** Scalars to a vector, vectors to the rows of a matrix. */
export const stack: Op = {
  shape: (inputs) => {
    const [first] = inputs as [Shape];
    if (inputs.length === 0 || first.length > 1) return 'only scalars or vectors can be stacked';
    return inputs.every((shape) => sameShape(shape, first))
      ? [inputs.length, ...first]
      : 'what is stacked must have one shape';
  },
  kernel:
    ({ data: out }, inputs) =>
    () => {
      let place = 0;
      for (const { data } of inputs) {
        for (let i = 0; i < data.length; i++) out[place++] = data[i] as number;
      }
    },
  backward: ({ node, gradient, emit }) =>
    node.inputs.map((_, index) => emit('row', [gradient], { index })),
  write: (parts, writing) => {
    const lying = parts.map((part) => ({ text: `${within(part, ATOM)}^\\top`, level: ATOM }));
    return column((writing.shapes[0] as Shape).length === 1 ? lying : parts, writing);
  },
};
