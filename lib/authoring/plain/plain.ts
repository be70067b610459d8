import { type Nested, type Tensor, toNested } from '../../network/tensor';
import type { Matrix, Vector } from './arithmetic';

/** The numbers of a draw, read by name as what they are. */
export interface Numbers {
  scalar(name: string): number;
  vector(name: string): Vector;
  matrix(name: string): Matrix;
  size(name: string): number;
}

/** What is asked, by name, computed from the numbers without the core. */
export type Plain = (numbers: Numbers) => Readonly<Record<string, Nested>>;

/** From 1 to a number, both included. */
export const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

/** Entries called `name_1`, `name_2`, ... */
export function numbered<T>(name: string, values: readonly T[]): Record<string, T> {
  return Object.fromEntries(values.map((value, i) => [`${name}_${i + 1}`, value]));
}

export function numbersOf(
  given: Readonly<Record<string, Tensor>>,
  sizes: Readonly<Record<string, number>>,
): Numbers {
  const named = (name: string) => {
    const tensor = given[name];
    if (!tensor) throw new RangeError(`no given ${name}`);
    return toNested(tensor);
  };
  return {
    scalar: (name) => named(name) as number,
    vector: (name) => named(name) as Vector,
    matrix: (name) => named(name) as Matrix,
    size: (name) => sizes[name] as number,
  };
}
