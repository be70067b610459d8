import { angle, reduceAngle } from './reduce-angle';
import { cosKernel, sinKernel } from './trigonometric-kernels';

/** The cosine, within 1 ulp for every finite x. Source: fdlibm s_cos.c (Sun Microsystems, 1993). */
export function cos(x: number): number {
  const quarters = reduceAngle(x) & 3;
  const { rest, tail } = angle;
  const size = quarters & 1 ? sinKernel(rest, tail) : cosKernel(rest, tail);
  return quarters === 1 || quarters === 2 ? -size : size;
}
