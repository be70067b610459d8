import { z } from 'zod';
import { distributionAfter } from '../sequences/markov';
import { shapeName } from '../tensor';
import type { Json } from './json';
import { isDistribution } from './loss-input';
import { matrix, vector } from './reading';

const MOST_STEPS = 1_000_000;

/** The input of a Markov chain: its transition matrix, the first distribution, how many steps. */
export const markovInput = z.strictObject({
  markov: z
    .strictObject({ P: matrix, start: vector, steps: z.int().min(0).max(MOST_STEPS) })
    .superRefine(({ P, start }, context) => {
      const refuse = (path: PropertyKey[], message: string) =>
        context.addIssue({ code: 'custom', path, message });
      const columns = P[0]?.length ?? 0;
      const given = shapeName([P.length, columns]);
      if (P.length !== columns) refuse(['P'], `${given} is not square`);
      const wrong = P.findIndex((row) => !isDistribution(row));
      if (wrong >= 0) refuse(['P', wrong], 'is no distribution: no entry below 0, of sum 1');
      if (start.length !== P.length) {
        refuse(['start'], `${shapeName([start.length])} does not fit P, ${given}`);
      }
      if (!isDistribution(start)) {
        refuse(['start'], 'is no distribution: no entry below 0, of sum 1');
      }
    }),
});

/** The distribution after the steps. */
export function runMarkov({ markov }: z.output<typeof markovInput>): Json {
  return { distribution: distributionAfter(markov.P, markov.start, markov.steps) };
}
