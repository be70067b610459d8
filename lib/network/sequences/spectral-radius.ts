import { exp } from '../elementary/exp';
import { log } from '../elementary/log';

type Matrix = readonly (readonly number[])[];

/**
 * The largest absolute value of a square matrix's eigenvalues, complex ones included: for 2 by 2 from
 * the characteristic polynomial, else by Gelfand's formula, lim ||A^k||^(1/k), with k doubled by
 * squaring until the double's digits are used up.
 */
export function spectralRadius(A: Matrix): number {
  return A.length === 2 ? ofTwoByTwo(A) : byGelfand(A);
}

function ofTwoByTwo(A: Matrix): number {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = A;
  const half = (a + d) / 2;
  const apart = (a - d) / 2;
  const discriminant = apart * apart + b * c;
  // Two conjugate eigenvalues have the determinant as their product.
  if (discriminant < 0) return Math.sqrt(a * d - b * c);
  return Math.abs(half) + Math.sqrt(discriminant);
}

/** 2^52 is beyond what the digits of a double can tell from the limit. */
const DOUBLINGS = 52;

function byGelfand(A: Matrix): number {
  let power = A;
  let logarithm = 0;
  let root = 1;
  for (let k = 0; k <= DOUBLINGS; k++) {
    const norm = frobeniusNorm(power);
    if (norm === 0) return 0;
    logarithm += root * log(norm);
    root /= 2;
    const unit = power.map((row) => row.map((entry) => entry / norm));
    power = product(unit, unit);
  }
  return exp(logarithm);
}

function product(A: Matrix, B: Matrix): Matrix {
  return A.map((row) =>
    A.map((_, j) =>
      row.reduce((sum, entry, k) => sum + entry * ((B[k] as readonly number[])[j] as number), 0),
    ),
  );
}

/** The root of the sum of all squares. */
function frobeniusNorm(A: Matrix): number {
  return Math.sqrt(
    A.reduce((sum, row) => sum + row.reduce((all, entry) => all + entry * entry, 0), 0),
  );
}
