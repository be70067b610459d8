import { exp } from './exp';

/**
 * 1 / (1 + e^-x), within 2.5 ulp. The exponential is only taken of what is negative, so that nothing
 * overflows and the lower tail keeps its digits.
 */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}
