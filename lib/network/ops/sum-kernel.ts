import type { Attributes } from '../graph';
import type { Tensor } from '../tensor';
import { sides } from './elementwise';
import type { Kernel } from './op';

/** Sums over all entries, or over an axis, divided by a number (1 for a sum); from first to last. */
export function sumKernel(
  { data: out }: Tensor,
  { shape, data: from }: Tensor,
  { axis }: Attributes,
  divisor: number,
): Kernel {
  const { rows, columns } = sides(shape);
  const over = axis === undefined || shape.length < 2 ? 'all' : axis;
  // Sums run over `count` entries, `step` apart; the next sum starts `next` further on.
  const [count, step, next] =
    over === 'all' ? [from.length, 1, 0] : over === 0 ? [rows, columns, 1] : [columns, 1, columns];
  return () => {
    for (let i = 0; i < out.length; i++) {
      let total = 0;
      for (let k = 0, place = i * next; k < count; k++, place += step) {
        total += from[place] as number;
      }
      out[i] = total / divisor;
    }
  };
}

/** How many entries each sum has. */
export function gathered({ shape, data }: Tensor, { axis }: Attributes): number {
  return axis === undefined ? data.length : (shape[axis as number] as number);
}

/** What is added up, in words below the name of a sum or a mean; nothing where it is all. */
export function axisTex({ axis }: Attributes): string | undefined {
  return axis === undefined ? undefined : `\\mathrm{${axis === 0 ? 'rows' : 'columns'}}`;
}
