import type { Bench } from './bench';

/** The same arithmetic on every machine: absolute figures are to be read beside its time. */
export const calibration: Bench = {
  name: 'calibration',
  async setUp() {
    return { run: generate };
  },
};

function generate(): number {
  let [x, sum] = [1, 0];
  for (let i = 0; i < 100_000; i++) {
    x = (Math.imul(x, 1_103_515_245) + 12_345) >>> 0;
    sum += x / 4_294_967_296;
  }
  return sum;
}
