/**
 * Complex numbers, for derivatives without differences: with a step of i·1e-20 the imaginary part of a
 * value is its derivative to the last digit (Squire and Trapp, SIAM Review 40, 1998).
 */
export type Complex = readonly [real: number, imaginary: number];
export type Vector = readonly Complex[];
export type Matrix = readonly Vector[];

export const real = (value: number): Complex => [value, 0];
export const plus = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Complex, b: Complex): Complex => [a[0] - b[0], a[1] - b[1]];
export const times = (a: Complex, b: Complex): Complex => [
  a[0] * b[0] - a[1] * b[1],
  a[0] * b[1] + a[1] * b[0],
];

export function over(a: Complex, b: Complex): Complex {
  const size = b[0] * b[0] + b[1] * b[1];
  const [x, y] = times(a, [b[0], -b[1]]);
  return [x / size, y / size];
}

export function exp([x, y]: Complex): Complex {
  return [Math.exp(x) * Math.cos(y), Math.exp(x) * Math.sin(y)];
}

export const log = ([x, y]: Complex): Complex => [Math.log(Math.hypot(x, y)), Math.atan2(y, x)];

const ONE = real(1);

export const sigmoid = (a: Complex): Complex => over(ONE, plus(ONE, exp([-a[0], -a[1]])));

export function tanh(a: Complex): Complex {
  const squared = exp([2 * a[0], 2 * a[1]]);
  return over(minus(squared, ONE), plus(squared, ONE));
}

export const sum = (values: Vector): Complex => values.reduce(plus, real(0));

export const added = (...terms: Vector[]): Vector =>
  terms.reduce((a, b) => a.map((entry, i) => plus(entry, b[i]!)));

export const hadamard = (a: Vector, b: Vector): Vector => a.map((entry, i) => times(entry, b[i]!));

/** W x, of rows. */
export const product = (W: Matrix, x: Vector): Vector => W.map((row) => sum(hadamard(row, x)));

/** x W, of columns, as Keras has it. */
export const rowProduct = (x: Vector, W: Matrix): Vector =>
  W[0]!.map((_, j) => sum(x.map((entry, i) => times(entry, W[i]![j]!))));

/** In `count` parts of one length. */
export function parts(values: Vector, count: number): Vector[] {
  const size = values.length / count;
  return Array.from({ length: count }, (_, at) => values.slice(at * size, (at + 1) * size));
}
