import { expm1 } from './expm1';

const TINY = 3.725290298461914e-9;

/** The hyperbolic tangent, within 2.5 ulp. Source: fdlibm s_tanh.c (Sun Microsystems, 1993). */
export function tanh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < TINY) return x;
  let z = 1;
  if (magnitude < 1) {
    const t = expm1(-2 * magnitude);
    z = -t / (t + 2);
  } else if (!(magnitude >= 22)) {
    z = 1 - 2 / (expm1(2 * magnitude) + 2);
  }
  return x < 0 ? -z : z;
}
