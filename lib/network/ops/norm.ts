import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

export const norm: Op = {
  shape: (inputs, attributes) => {
    const shape = keptOfVectorOrMatrix(inputs, attributes);
    return typeof shape === 'string' ? shape : [];
  },
};
