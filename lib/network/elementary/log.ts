import { highWord } from './bits';
import { powerOfTwo } from './power-of-two';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 18014398509481984;
const LEAST_NORMAL = 2.2250738585072014e-308;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/**
 * The natural logarithm, within 1 ulp; -Infinity at 0 and NaN below. Source: fdlibm e_log.c (Sun
 * Microsystems, 1993): x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and log(1 + f) from
 * a polynomial in s = f / (2 + f).
 */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const subnormal = x < LEAST_NORMAL;
  const normal = subnormal ? x * TWO_54 : x;
  const word = highWord(normal);
  const fraction = word & 0xfffff;
  const exponent = (word >> 20) - 1023 + ((fraction + 0x95f64) >> 20);
  const f = normal * powerOfTwo(-exponent) - 1;
  const k = subnormal ? exponent - 54 : exponent;
  if ((0xfffff & (2 + fraction)) < 3) return nearPowerOfTwo(f, k);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)));
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + r));
    return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  if (k === 0) return f - s * (f - r);
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}

/** log(2^k (1 + f)) for |f| under 2^-20, where two terms of the series do. */
function nearPowerOfTwo(f: number, k: number): number {
  const r = f * f * (0.5 - 0.3333333333333333 * f);
  return k === 0 ? f - r : k * LN2_HIGH - (r - k * LN2_LOW - f);
}
