import type { Shape } from '../tensor';
import type { Op } from './op';

export const scale: Op = {
  shape: (inputs) =>
    inputs.length === 2 && inputs[0]?.length === 0
      ? (inputs[1] as Shape)
      : 'scaling takes a scalar and what it multiplies',
};
