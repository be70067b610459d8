import { scaled } from './power-of-two';

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
const HALF_LN2 = 0.3465735912322998;
const THREE_HALVES_LN2 = 1.0397205352783203;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;
const TINY = 3.725290298461914e-9;

/**
 * e^x, within 1 ulp. Source: fdlibm e_exp.c (Sun Microsystems, 1993): x = k ln 2 + r with |r| at most
 * half ln 2, and e^r from a rational approximation of r (e^r + 1) / (e^r - 1).
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : x;
  if (x < UNDERFLOW) return 0;
  const magnitude = Math.abs(x);
  if (magnitude < TINY) return 1 + x;
  // The published steps round e itself to its neighbour.
  if (x === 1) return Math.E;
  let k = 0;
  if (magnitude >= THREE_HALVES_LN2) k = (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
  else if (magnitude >= HALF_LN2) k = x < 0 ? -1 : 1;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}
