import type { Problem } from '../drills/problem';
import type { FormulaProblem } from '../formula/compiled';

/** Mistakes of a formula file, each with the place to look at. */
export function templateProblems(file: string, problems: readonly FormulaProblem[]): string {
  return problems
    .map(({ line, column, message, expected }) => {
      const wanted = expected.length > 0 ? ` (expected ${expected.join(', ')})` : '';
      return `${file}:${line}:${column}: ${message}${wanted}`;
    })
    .join('\n');
}

/** A problem as a person reads it in a terminal. */
export function problemLines({ variant, prompt, steps, misreads }: Problem): string {
  return [
    variant,
    prompt,
    ...steps.map(({ symbolic, substituted, valueTex, name }) =>
      [`${name} = ${symbolic}`, substituted, valueTex].join('\n    = '),
    ),
    ...misreads.map(({ kind, at }) => `  known mistake: ${kind} (${at})`),
  ].join('\n');
}
