import type { Op } from './op';
import { ranked } from './shapes';

export const transpose: Op = {
  shape: ranked([2], 'only a matrix can be transposed', ([a]) => [...(a ?? [])].reverse()),
};
