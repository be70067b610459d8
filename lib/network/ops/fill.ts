import { type Shape, sameShape } from '../tensor';
import type { Op } from './op';

export const fill: Op = {
  shape: (inputs, { shape, axis }) => {
    const target = shape as Shape;
    const wanted = axis === undefined ? [] : target.filter((_, i) => i !== axis);
    return inputs.length === 1 && sameShape(inputs[0] as Shape, wanted)
      ? target
      : 'what is repeated does not fit the shape';
  },
};
