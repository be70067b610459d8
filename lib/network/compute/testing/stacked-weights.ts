import { splitGates } from '../../cells/convention';
import type { Rows } from './random-input';

/** Numbers as rows of so many. */
export function rows(numbers: readonly number[], columns: number): Rows {
  const count = numbers.length / columns;
  return Array.from({ length: count }, (_, at) => numbers.slice(at * columns, (at + 1) * columns));
}

/** A framework's stacked matrices as W_i, U_i, b_i and so on; two biases are added up. */
export function weightsOf(
  order: readonly string[],
  stacked: { W: Rows; U: Rows; b: number[]; b2?: number[] },
): Record<string, unknown> {
  const both = stacked.b.map((entry, at) => entry + (stacked.b2?.[at] ?? 0));
  const [W, U, b] = [stacked.W, stacked.U, both].map((part) =>
    splitGates<string, unknown>(part, order),
  );
  return Object.fromEntries(
    order.flatMap((gate) => [
      [`W_${gate}`, W?.[gate]],
      [`U_${gate}`, U?.[gate]],
      [`b_${gate}`, b?.[gate]],
    ]),
  );
}
