import { type Shape, sameShape } from '../tensor';
import type { Op } from './op';

export const add: Op = {
  shape: (inputs) => {
    const [first] = inputs as [Shape];
    if (inputs.length < 2) return 'takes two or more arguments';
    return inputs.every((shape) => sameShape(shape, first)) ? first : 'the shapes must be the same';
  },
};
