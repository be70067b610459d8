import type { Shape } from '../tensor';
import type { Op } from './op';

export const input: Op = {
  shape: (_, attributes) => attributes.shape as Shape,
};
