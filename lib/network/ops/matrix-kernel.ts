import type { Kernel } from './op';

/**
 * out = A x for A of rows by columns. The order of summation is fixed by the number of columns alone,
 * so that a result is the same on every machine: from left to right under eight columns, else in four
 * sums of every fourth product, (s0 + s1) + (s2 + s3), the rest added at the end. Four sums let a
 * processor overlap the additions, and two rows at a time read x once for both.
 */
export function matrixVector(
  out: Float64Array,
  a: Float64Array,
  x: Float64Array,
  rows: number,
  columns: number,
): Kernel {
  if (columns >= 8) return () => pairsOfRows(out, a, x, rows, columns);
  return () => {
    for (let row = 0; row < rows; row++) out[row] = rowTimes(a, row * columns, x, columns);
  };
}

// The arrays are arguments here since what a function closes over is read anew at each access.
function pairsOfRows(
  out: Float64Array,
  a: Float64Array,
  x: Float64Array,
  rows: number,
  columns: number,
): void {
  const whole = columns - (columns % 4);
  const even = rows - (rows % 2);
  for (let row = 0; row < even; row += 2) {
    const upper = row * columns;
    const lower = upper + columns;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    for (let i = 0; i < whole; i += 4) {
      const x0 = x[i] as number;
      const x1 = x[i + 1] as number;
      const x2 = x[i + 2] as number;
      const x3 = x[i + 3] as number;
      s0 += (a[upper + i] as number) * x0;
      s1 += (a[upper + i + 1] as number) * x1;
      s2 += (a[upper + i + 2] as number) * x2;
      s3 += (a[upper + i + 3] as number) * x3;
      t0 += (a[lower + i] as number) * x0;
      t1 += (a[lower + i + 1] as number) * x1;
      t2 += (a[lower + i + 2] as number) * x2;
      t3 += (a[lower + i + 3] as number) * x3;
    }
    let s = s0 + s1 + (s2 + s3);
    let t = t0 + t1 + (t2 + t3);
    for (let i = whole; i < columns; i++) {
      s += (a[upper + i] as number) * (x[i] as number);
      t += (a[lower + i] as number) * (x[i] as number);
    }
    out[row] = s;
    out[row + 1] = t;
  }
  if (even < rows) out[even] = rowTimes(a, even * columns, x, columns);
}

/** The product of a row of A, which starts at `from`, with x; see `matrixVector` for the order. */
export function rowTimes(a: Float64Array, from: number, x: Float64Array, columns: number): number {
  if (columns < 8) {
    let sum = (a[from] as number) * (x[0] as number);
    for (let i = 1; i < columns; i++) sum += (a[from + i] as number) * (x[i] as number);
    return sum;
  }
  const whole = columns - (columns % 4);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
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
