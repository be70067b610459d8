import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers that is wholly given by its seed. */
export interface Random {
  /** A whole number from `from` to `to`, both included, all equally likely. */
  integer(from: number, to: number): number;
  pick<T>(values: readonly T[]): T;
}

/** The stream of a seed (any 32-bit integer). */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0);
  // Seeds next to each other start alike in this generator; its first numbers are thrown away.
  for (let skipped = 0; skipped < 16; skipped++) uniformInt(generator, 0, 1);
  const integer = (from: number, to: number) => uniformInt(generator, from, to);
  return { integer, pick: (values) => values[integer(0, values.length - 1)] as never };
}
