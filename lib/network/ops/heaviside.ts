import { each } from './elementwise';
import { ATOM, type Phrase } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const heaviside: Op = {
  shape: kept,
  kernel: each((x) => (x > 0 ? 1 : 0)),
  backward: () => [undefined],
  write: ([a]) => ({ text: `\\left[${(a as Phrase).text} > 0\\right]`, level: ATOM }),
};
