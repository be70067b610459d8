import { makeProblem } from '../../drills/problem';
import type { Tensor } from '../../network/tensor';
import { levelOf, readText } from './read-text';

/** One of many problems of a template, in a line. */
export interface SeedRow {
  readonly seed: number;
  readonly given: Readonly<Record<string, Tensor>>;
  /** Empty where no numbers were found that tell who understood. */
  readonly asked: readonly {
    readonly name: string;
    readonly value: Tensor;
    readonly decimals: number;
  }[];
  /** How many draws it took. */
  readonly draws: number;
  readonly mistakes: number;
}

/**
 * The problems of some seeds, one after the other, as many as there is time for; at least one.
 *
 * @returns null where the text cannot be read
 */
export function seedRows(
  text: string,
  { level, from, count, goOn }: { level: number; from: number; count: number; goOn: () => boolean },
): SeedRow[] | null {
  const template = readText(text);
  if (!template.ok) return null;
  const chosen = levelOf(template.value, level).level;
  const rows: SeedRow[] = [];
  for (let seed = from; seed < from + count && (seed === from || goOn()); seed++) {
    const made = makeProblem(template.value, { seed, level: chosen });
    rows.push(
      made.ok
        ? {
            seed,
            given: made.value.given,
            asked: made.value.ask.map(({ name, value, decimals }) => ({ name, value, decimals })),
            draws: made.value.draws,
            mistakes: made.value.misreads.length,
          }
        : { seed, given: {}, asked: [], draws: 0, mistakes: 0 },
    );
  }
  return rows;
}
