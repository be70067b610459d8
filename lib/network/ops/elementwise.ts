import { type Shape, type Tensor, zeros } from '../tensor';
import type { Kernel } from './op';

/** Each entry by a function of it. For what is rarely run: the call is not inlined. */
export function each(f: (x: number) => number) {
  return ({ data: out }: Tensor, [a]: readonly Tensor[]): Kernel => {
    const from = (a as Tensor).data;
    return () => {
      for (let i = 0; i < out.length; i++) out[i] = f(from[i] as number);
    };
  };
}

/** Copies chosen entries: `source[i]` is the place in the input of the i-th entry, or -1 for a 0. */
export function gather(out: Float64Array, from: Float64Array, source: readonly number[]): Kernel {
  const places = Int32Array.from(source);
  return () => {
    for (let i = 0; i < out.length; i++) {
      const place = places[i] as number;
      out[i] = place < 0 ? 0 : (from[place] as number);
    }
  };
}

/** A matrix's rows and columns; a vector counts as one column, a scalar as one entry. */
export function sides(shape: Shape): { rows: number; columns: number } {
  return { rows: shape[0] ?? 1, columns: shape[1] ?? 1 };
}

/** A tensor of one number as nested arrays, as a constant's attribute wants it. */
export function nestedOf(shape: Shape, value: number): number | number[] | number[][] {
  const [rows, columns] = shape;
  if (rows === undefined) return value;
  const line = (length: number) => Array.from(zeros([length]).data, () => value);
  return columns === undefined ? line(rows) : line(rows).map(() => line(columns));
}
