import { draw } from '../../drills/draw';
import { createRandom } from '../../drills/random';
import type { Given } from '../../formula/compiled';
import { readNumber } from '../../grading/read-number';
import { sizeOf, type Tensor } from '../../network/tensor';

/** What was typed for givens, by name: their entries in row-major order. */
export type TypedNumbers = Readonly<Record<string, readonly string[]>>;

export interface BenchNumbers {
  readonly given: Readonly<Record<string, Tensor>>;
  /** Givens of which something typed is no number; the seed's numbers stand in for them. */
  readonly unread: readonly string[];
}

/**
 * The numbers to compute with: those typed, where there are as many as the given has entries, and for
 * all others those of the seed.
 */
export function benchNumbers(
  givens: readonly Given[],
  seed: number,
  typed: TypedNumbers,
): BenchNumbers {
  const random = createRandom(seed);
  const given: Record<string, Tensor> = {};
  const unread: string[] = [];
  for (const one of givens) {
    const drawn = draw(one, random);
    given[one.name] = drawn;
    const own = typed[one.name];
    if (own?.length !== sizeOf(one.shape)) continue;
    const read = own.map((text) => readNumber(text));
    const values = read.flatMap((entry) => (entry.ok ? [entry.value] : []));
    if (values.length < own.length) unread.push(one.name);
    else given[one.name] = { shape: one.shape, data: Float64Array.from(values) };
  }
  return { given, unread };
}
