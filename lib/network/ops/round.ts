import { each } from './elementwise';
import { call } from './notation';
import type { Op } from './op';
import { kept } from './shapes';

/** Each entry rounded to `attributes.places` decimals, halves away from zero, as people round. */
export const round: Op = {
  shape: kept,
  kernel: (output, inputs, attributes) => {
    const unit = Number(`1e${attributes.places}`);
    return each((x) => (Math.sign(x) * Math.round(Math.abs(x) * unit)) / unit)(output, inputs);
  },
  // To first order rounding changes nothing, so a gradient passes through.
  backward: ({ gradient }) => [gradient],
  write: call('\\operatorname{round}', ({ places }) => `${places}`),
};
