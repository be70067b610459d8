import type { Shape } from '../tensor';
import type { Op } from './op';
import { pairwise } from './shapes';

export const divide: Op = {
  shape: (inputs, attributes) =>
    inputs.length === 2 && inputs[1]?.length === 0
      ? (inputs[0] as Shape)
      : pairwise(inputs, attributes),
};
