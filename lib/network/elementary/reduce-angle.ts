import { highWord } from './bits';
import { reduceHugeAngle } from './reduce-huge-angle';

const QUARTER_PI = 0.7853981633974483;
const MEDIUM = 823549.6637673378;
const INVERSE = 0.6366197723675814;
// pi/2 in parts of 33 bits, so that n times one is exact, each with what it leaves.
const FIRST = 1.5707963267341256;
const FIRST_REST = 6.077100506506192e-11;
const SECOND = 6.077100506303966e-11;
const SECOND_REST = 2.0222662487959506e-21;
const THIRD = 2.0222662487111665e-21;
const THIRD_REST = 8.4784276603689e-32;

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
  let r = magnitude - n * FIRST;
  let w = n * FIRST_REST;
  let rest = r - w;
  const exponent = highWord(magnitude) >> 20;
  if (lost(exponent, rest) > 16) {
    const before = r;
    w = n * SECOND;
    r = before - w;
    w = n * SECOND_REST - (before - r - w);
    rest = r - w;
    if (lost(exponent, rest) > 49) {
      const second = r;
      w = n * THIRD;
      r = second - w;
      w = n * THIRD_REST - (second - r - w);
      rest = r - w;
    }
  }
  const tail = r - rest - w;
  angle.rest = x < 0 ? -rest : rest;
  angle.tail = x < 0 ? -tail : tail;
  return x < 0 ? -n : n;
}

/** How many leading bits the subtraction cancelled. */
function lost(exponent: number, rest: number): number {
  return exponent - ((highWord(rest) >> 20) & 0x7ff);
}
