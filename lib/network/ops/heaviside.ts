import { each } from './elementwise';
import { ATOM, call, type Phrase } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

export const heaviside: Op = {
  shape: kept,
  kernel: each((x) => (x > 0 ? 1 : 0)),
  backward: () => [undefined],
  write: (parts, writing) =>
    writing.tex
      ? { text: `\\left[${(parts[0] as Phrase).text} > 0\\right]`, level: ATOM }
      : call('heaviside')(parts, writing),
};
