import type { Op } from './op';
import { keptOfVectorOrMatrix } from './shapes';

export const row: Op = {
  shape: (inputs, attributes) => {
    const shape = keptOfVectorOrMatrix(inputs, attributes);
    if (typeof shape === 'string') return shape;
    const index = attributes.index as number;
    const [side = 0, ...rest] = shape;
    return index >= 0 && index < side ? rest : `there is no place ${index + 1} of ${side}`;
  },
};
