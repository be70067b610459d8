/** `[]` is a scalar, `[n]` a vector of n entries, `[m, n]` a matrix of m rows and n columns. */
export type Shape = readonly number[];

/** Numbers of a shape in row-major order; `data.length` is the product of the shape's sizes. */
export interface Tensor {
  readonly shape: Shape;
  readonly data: Float64Array;
}

/** A tensor as JSON has it: a scalar is a number, a vector an array, a matrix an array of rows. */
export type Nested = number | readonly number[] | readonly (readonly number[])[];

/** How many entries a shape has; 1 for a scalar. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, side) => size * side, 1);
}

/** Whether two shapes have the same rank and sides. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((side, axis) => side === b[axis]);
}

/** A shape as a person reads it: "scalar", "vector(3)", "matrix(2, 3)". */
export function shapeName(shape: Shape): string {
  if (shape.length === 0) return 'scalar';
  return shape.length === 1 ? `vector(${shape[0]})` : `matrix(${shape[0]}, ${shape[1]})`;
}

/** A tensor of zeros. */
export function zeros(shape: Shape): Tensor {
  return { shape, data: new Float64Array(sizeOf(shape)) };
}

/** Reads nested arrays; rows must have one length (a bug of the caller otherwise, so it throws). */
export function fromNested(value: Nested): Tensor {
  if (typeof value === 'number') return { shape: [], data: Float64Array.of(value) };
  if (value.every((row) => typeof row === 'number')) {
    return { shape: [value.length], data: Float64Array.from(value) };
  }
  const rows = value as readonly (readonly number[])[];
  const columns = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== columns)) throw new RangeError('rows differ in length');
  return {
    shape: [rows.length, columns],
    data: Float64Array.from(rows.flat()),
  };
}

/** Writes a tensor as nested arrays, the inverse of `fromNested`. */
export function toNested(tensor: Tensor): number | number[] | number[][] {
  const { shape, data } = tensor;
  if (shape.length === 0) return data[0] as number;
  if (shape.length === 1) return Array.from(data);
  const [rows, columns] = shape as readonly [number, number];
  return Array.from({ length: rows }, (_, row) =>
    Array.from(data.subarray(row * columns, (row + 1) * columns)),
  );
}
