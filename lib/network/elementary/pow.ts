import { highWord } from './bits';
import { powerOfTwo, scaled } from './power-of-two';

const TWO_53 = 9007199254740992;
const LEAST_NORMAL = 2.2250738585072014e-308;
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
// 2 / (3 ln 2), and log2(1.5), each in two parts.
const CP = 0.9617966939259756;
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
const LOG2_3_2_HIGH = 0.5849624872207642;
const LOG2_3_2_LOW = 1.350039202129749e-8;
const INVERSE_LN2_HIGH = 1.4426950216293335;
const INVERSE_LN2_LOW = 1.9259629911266175e-8;

/** log2(x) in two parts; overwritten by the next call of the functions that fill it. */
const logarithm = { high: 0, low: 0 };

/**
 * x^y, within 1 ulp; special values as ECMAScript's `**` has them (1^Infinity is NaN). Source: fdlibm
 * e_pow.c (Sun Microsystems, 2004): 2^(y log2 x) with log2 x carried to 80 bits and more in two parts.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (!Number.isFinite(y)) {
    if (size === 1) return Number.NaN;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5 && x > 0) return Math.sqrt(x);
  const negative = x < 0 || Object.is(x, -0);
  const sign = negative && isOdd(y) ? -1 : 1;
  if (size === 0 || size === 1 || size === Number.POSITIVE_INFINITY) {
    if (x === -1 && !Number.isInteger(y)) return Number.NaN;
    return sign * (y < 0 ? 1 / size : size);
  }
  if (negative && !Number.isInteger(y)) return Number.NaN;
  return sign * ofPositive(size, y);
}

/** The first 21 bits of x, so that a product of two such is exact (Veltkamp's splitting). */
function head(x: number): number {
  const c = x * 4294967297;
  return c - (c - x);
}

function isOdd(y: number): boolean {
  return Math.abs(y % 2) === 1;
}

function ofPositive(x: number, y: number): number {
  // Beyond 2^64 any x but 1 overflows or vanishes, and y's parts would lose their meaning.
  if (Math.abs(y) > 18446744073709552000) {
    return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  if (Math.abs(y) > 2147483648 && Math.abs(x - 1) < 9.5367431640625e-7) logNearOne(x);
  else logOf(x);
  const yHigh = head(y);
  const low = (y - yHigh) * logarithm.high + y * logarithm.low;
  const high = yHigh * logarithm.high;
  return twoTo(high, low);
}

/**
 * log2(x) for |1 - x| up to 2^-20, where the series' first terms do. The published steps multiply t
 * whole and lose some of its 33 bits, hundreds of ulp of the power; here it is split first.
 */
function logNearOne(x: number): void {
  const t = x - 1;
  const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
  const tHigh = head(t);
  const u = INVERSE_LN2_HIGH * tHigh;
  const v = INVERSE_LN2_HIGH * (t - tHigh) + t * INVERSE_LN2_LOW - w * Math.LOG2E;
  logarithm.high = head(u + v);
  logarithm.low = v - (logarithm.high - u);
}

/** log2(x) = n + log2(1 or 1.5) + log2 of what is left, x being positive and finite. */
function logOf(x: number): void {
  const subnormal = x < LEAST_NORMAL;
  const normal = subnormal ? x * TWO_53 : x;
  const word = highWord(normal);
  const fraction = word & 0xfffff;
  const aboveSqrt = fraction > 0x3988e && fraction < 0xbb67a;
  const exponent = (word >> 20) - 1023 + (fraction < 0xbb67a ? 0 : 1);
  const n = subnormal ? exponent - 53 : exponent;
  const ax = normal * powerOfTwo(-exponent);
  const base = aboveSqrt ? 1.5 : 1;
  const u = ax - base;
  const v = 1 / (ax + base);
  const ss = u * v;
  const sHigh = head(ss);
  const tHigh = head(ax + base);
  const tLow = ax - (tHigh - base);
  const sLow = v * (u - sHigh * tHigh - sHigh * tLow);
  const s2 = ss * ss;
  const r =
    s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + ss);
  const square = sHigh * sHigh;
  const threeHigh = head(3 + square + r);
  const threeLow = r - (threeHigh - 3 - square);
  const product = sHigh * threeHigh;
  const rest = sLow * threeHigh + threeLow * ss;
  const pHigh = head(product + rest);
  const pLow = rest - (pHigh - product);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (aboveSqrt ? LOG2_3_2_LOW : 0);
  const baseHigh = aboveSqrt ? LOG2_3_2_HIGH : 0;
  logarithm.high = head(zHigh + zLow + baseHigh + n);
  logarithm.low = zLow - (logarithm.high - n - baseHigh - zHigh);
}

/** 2^(high + low), `high` being the larger part. */
function twoTo(high: number, low: number): number {
  const z = high + low;
  if (z >= 1024 && (z > 1024 || low + 8.008566259537294e-17 > z - high)) {
    return Number.POSITIVE_INFINITY;
  }
  if (z <= -1075 && (z < -1075 || low <= z - high)) return 0;
  const n = Math.abs(z) > 0.5 ? Math.trunc(z + (z < 0 ? -0.5 : 0.5)) : 0;
  const rest = high - n;
  const t = head(low + rest);
  const u = t * LN2_HIGH;
  const v = (low - (t - rest)) * Math.LN2 + t * LN2_LOW;
  const e = u + v;
  const w = v - (e - u);
  const e2 = e * e;
  const c = e - e2 * (P1 + e2 * (P2 + e2 * (P3 + e2 * (P4 + e2 * P5))));
  const r = (e * c) / (c - 2) - (w + e * w);
  return scaled(1 - (r - e), n);
}
