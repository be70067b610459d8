import { each } from './elementwise';
import { ATOM, tex } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const heaviside: Op = {
  shape: kept,
  kernel: each((x) => (x > 0 ? 1 : 0)),
  backward: () => [undefined],
  write: tex(ATOM)`\left[${0} > 0\right]`,
};
