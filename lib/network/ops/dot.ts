import { sameShape } from '../tensor';
import type { Op } from './op';
import { ranked } from './shapes';

export const dot: Op = {
  shape: ranked([1, 1], 'a dot product takes two vectors', ([a = [], b = []]) =>
    sameShape(a, b) ? [] : 'the vectors must have the same number of entries',
  ),
};
