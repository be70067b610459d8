import type { LevelQuality } from './level-quality';

/** Families in which a problem has many mistakes to be told apart, and those in which it has few. */
const MANY = new Set(['lstm', 'gru', 'gradients']);
const FEW = new Set([
  ...['matrix-arithmetic', 'activations', 'sequences', 'markov', 'counting', 'stochastic'],
  'applications',
]);

/** The fewest misreads that every problem of a family has to list. */
export function leastMisreads(family: string): number {
  if (MANY.has(family)) return 15;
  return FEW.has(family) ? 3 : 8;
}

/** Six templates, not two, in the families that are practised most. */
export function leastTemplates(family: string): number {
  return MANY.has(family) ? 6 : 2;
}

/** What of a level's quality is not as it has to be, in words; nothing where all is well. */
export function shortcomings(family: string, quality: LevelQuality, seeds: number): string[] {
  const { accepted, distinct, fewestMisreads, roundedMisreads, roundedMisreadsNotNamed, broken } =
    quality;
  const found = [...broken];
  if (accepted < 0.05) found.push(`only ${accepted} of the draws are fit`);
  if (distinct < 0.9 * seeds) found.push(`only ${distinct} of ${seeds} givens are distinct`);
  if (fewestMisreads < leastMisreads(family)) found.push(`only ${fewestMisreads} misreads listed`);
  if (roundedMisreadsNotNamed > 0.05 * roundedMisreads) {
    found.push(`${roundedMisreadsNotNamed} of ${roundedMisreads} rounded misreads are not named`);
  }
  return found;
}
