import type { Op } from './op';
import { ranked } from './shapes';

export const outer: Op = {
  shape: ranked([1, 1], 'an outer product takes two vectors', (shapes) => shapes.flat()),
};
