import { powerOfTwo, scaled } from './power-of-two';

const OVERFLOW = 709.782712893384;
const FIFTY_SIX_LN2 = 38.81622314453125;
const HALF_LN2 = 0.3465735912322998;
const THREE_HALVES_LN2 = 1.0397205352783203;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const Q1 = -0.03333333333333313;
const Q2 = 0.0015873015872548146;
const Q3 = -7.93650757867488e-5;
const Q4 = 4.008217827329362e-6;
const Q5 = -2.0109921818362437e-7;
const TINY = 5.551115123125783e-17;

/**
 * e^x - 1 without the loss of 1's digits near 0, within 1 ulp. Source: fdlibm s_expm1.c (Sun
 * Microsystems, 1993); `c` is what rounding took from the reduced argument r.
 */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : x;
  if (x <= -FIFTY_SIX_LN2) return -1;
  const magnitude = Math.abs(x);
  if (magnitude < TINY) return x;
  let k = 0;
  if (magnitude >= THREE_HALVES_LN2) k = (Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) | 0;
  else if (magnitude >= HALF_LN2) k = x < 0 ? -1 : 1;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = high - r - low;
  const half = 0.5 * r;
  const z = r * half;
  const r1 = 1 + z * (Q1 + z * (Q2 + z * (Q3 + z * (Q4 + z * Q5))));
  const t = 3 - r1 * half;
  const e = z * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - z);
  return reassembled(r, r * (e - c) - c - z, k);
}

/** 2^k (r - e + 1) - 1, the terms in the order that loses least for this k. */
function reassembled(r: number, e: number, k: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return scaled(1 - (e - r), k) - 1;
  if (k < 20) return (1 - powerOfTwo(-k) - (e - r)) * powerOfTwo(k);
  return (r - (e + powerOfTwo(-k)) + 1) * powerOfTwo(k);
}
