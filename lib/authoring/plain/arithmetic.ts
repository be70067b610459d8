/** Arithmetic on plain arrays, from nothing but `Math`, to hold the core against. */

export type Vector = readonly number[];
export type Matrix = readonly Vector[];

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
export const square = (x: number): number => x * x;

/** A vector whose entries are made of the entries of others at the same place. */
export function each(f: (...entries: number[]) => number, ...vectors: Vector[]): number[] {
  return (vectors[0] as Vector).map((_, i) => f(...vectors.map((vector) => vector[i] as number)));
}

export function plus(...vectors: Vector[]): number[] {
  return each((...entries) => total(entries), ...vectors);
}

export const times = (x: Vector, y: Vector): number[] => each((a, b) => a * b, x, y);
export const minus = (x: Vector, y: Vector): number[] => each((a, b) => a - b, x, y);
export const total = (x: Vector): number => x.reduce((sum, entry) => sum + entry, 0);
export const mean = (x: Vector): number => total(x) / x.length;
export const dot = (x: Vector, y: Vector): number => total(times(x, y));
export const matVec = (A: Matrix, x: Vector): number[] => A.map((row) => dot(row, x));
export const outer = (x: Vector, y: Vector): number[][] => x.map((a) => y.map((b) => a * b));

export function transposed(A: Matrix): number[][] {
  return (A[0] as Vector).map((_, column) => A.map((row) => row[column] as number));
}

export function matMat(A: Matrix, B: Matrix): number[][] {
  const columns = transposed(B);
  return A.map((row) => columns.map((column) => dot(row, column)));
}

export function softmax(scores: Vector): number[] {
  const powers = scores.map(Math.exp);
  return powers.map((power) => power / total(powers));
}

/** W x + U h + b */
export function affine(W: Matrix, x: Vector, U: Matrix, h: Vector, b: Vector): number[] {
  return plus(matVec(W, x), matVec(U, h), b);
}
