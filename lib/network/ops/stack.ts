import { type Shape, sameShape } from '../tensor';
import type { Op } from './op';

export const stack: Op = {
  shape: (inputs) => {
    const [first] = inputs as [Shape];
    if (inputs.length === 0 || first.length > 1) return 'only scalars or vectors can be stacked';
    return inputs.every((shape) => sameShape(shape, first))
      ? [inputs.length, ...first]
      : 'what is stacked must have one shape';
  },
};
