import type { Kernel } from './op';

/**
 * out = A x for A of rows by columns, row by row. The order of summation is fixed by the number of
 * columns alone, so that a result is the same on every machine: from left to right under eight
 * columns, else in four sums of every fourth product, ((s0 + s1) + (s2 + s3)), the rest added at the
 * end. Four sums are also what lets a processor overlap the additions.
 */
export function matrixVector(
  out: Float64Array,
  a: Float64Array,
  x: Float64Array,
  rows: number,
  columns: number,
): Kernel {
  if (columns === 2) {
    return () => {
      const x0 = x[0] as number;
      const x1 = x[1] as number;
      for (let row = 0; row < rows; row++) {
        out[row] = (a[2 * row] as number) * x0 + (a[2 * row + 1] as number) * x1;
      }
    };
  }
  return () => {
    for (let row = 0; row < rows; row++) out[row] = rowTimes(a, row * columns, x, columns);
  };
}

/** The product of a row of A, which starts at `from`, with x; see `matrixVector` for the order. */
export function rowTimes(a: Float64Array, from: number, x: Float64Array, columns: number): number {
  if (columns < 8) {
    let sum = 0;
    for (let i = 0; i < columns; i++) sum += (a[from + i] as number) * (x[i] as number);
    return sum;
  }
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = columns - (columns % 4);
  for (let i = 0; i < whole; i += 4) {
    s0 += (a[from + i] as number) * (x[i] as number);
    s1 += (a[from + i + 1] as number) * (x[i + 1] as number);
    s2 += (a[from + i + 2] as number) * (x[i + 2] as number);
    s3 += (a[from + i + 3] as number) * (x[i + 3] as number);
  }
  let sum = s0 + s1 + (s2 + s3);
  for (let i = whole; i < columns; i++) sum += (a[from + i] as number) * (x[i] as number);
  return sum;
}

/** out = A B for A of rows by inner and B of inner by columns, each sum from left to right. */
export function matrixMatrix(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  { rows, inner, columns }: { rows: number; inner: number; columns: number },
): Kernel {
  return () => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (let i = 0; i < inner; i++) {
          sum += (a[row * inner + i] as number) * (b[i * columns + column] as number);
        }
        out[row * columns + column] = sum;
      }
    }
  };
}
