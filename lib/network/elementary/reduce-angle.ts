import { highWord } from './bits';
import { reduceHugeAngle } from './reduce-huge-angle';

const QUARTER_PI = 0.7853981633974483;
const MEDIUM = 823549.6637673378;
const INVERSE = 0.6366197723675814;
// pi/2 in parts of 33 bits, so that n times one is exact, each with what it leaves; the next is taken
// where more leading bits cancel than are bearable.
const PARTS = [
  { part: 1.5707963267341256, left: 6.077100506506192e-11, bearable: 16 },
  { part: 6.077100506303966e-11, left: 2.0222662487959506e-21, bearable: 49 },
  { part: 2.0222662487111665e-21, left: 8.4784276603689e-32, bearable: Number.POSITIVE_INFINITY },
];

/** What `reduceAngle` left: x = n pi/2 + rest + tail. Overwritten by the next call. */
export const angle = { rest: 0, tail: 0 };

/**
 * Takes multiples of pi/2 from x until it lies within pi/4 of 0; gives their number n (for huge angles
 * modulo 4) and leaves the rest, in two parts, in `angle`. NaN for what is not finite.
 * Source: fdlibm e_rem_pio2.c (Sun Microsystems, 1993).
 */
export function reduceAngle(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude <= QUARTER_PI) {
    angle.rest = x;
    angle.tail = 0;
    return 0;
  }
  if (!(magnitude <= MEDIUM)) return reduceHugeAngle(x, angle);
  const n = (magnitude * INVERSE + 0.5) | 0;
  const exponent = highWord(magnitude) >> 20;
  let r = magnitude;
  let w = 0;
  let rest = 0;
  for (const { part, left, bearable } of PARTS) {
    const before = r;
    r -= n * part;
    w = n * left - (before - r - n * part);
    rest = r - w;
    if (exponent - ((highWord(rest) >> 20) & 0x7ff) <= bearable) break;
  }
  const tail = r - rest - w;
  angle.rest = x < 0 ? -rest : rest;
  angle.tail = x < 0 ? -tail : tail;
  return x < 0 ? -n : n;
}
