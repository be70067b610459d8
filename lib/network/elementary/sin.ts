import { angle, reduceAngle } from './reduce-angle';
import { cosKernel, sinKernel } from './trigonometric-kernels';

const TINY = 7.450580596923828e-9;

/** The sine, within 1 ulp for every finite x. Source: fdlibm s_sin.c (Sun Microsystems, 1993). */
export function sin(x: number): number {
  if (Math.abs(x) < TINY) return x;
  const quarters = reduceAngle(x) & 3;
  const { rest, tail } = angle;
  const size = quarters & 1 ? cosKernel(rest, tail) : sinKernel(rest, tail);
  return quarters & 2 ? -size : size;
}
