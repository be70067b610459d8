/**
 * The derivative of a function at a number by a central difference of fourth order, whose error is
 * about step^4: (8 (f(+h) - f(-h)) - (f(+2h) - f(-2h))) / 12h.
 */
export function centralDifference(f: (x: number) => number, at: number, step = 1e-3): number {
  const near = f(at + step) - f(at - step);
  const far = f(at + 2 * step) - f(at - 2 * step);
  return (8 * near - far) / (12 * step);
}
