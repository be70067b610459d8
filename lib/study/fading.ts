/** From so many repetitions on only the question is there. */
const UNAIDED = 3;

/**
 * The steps of a worked solution that a learner is given: at first all that lead to the first asked one,
 * fewer as repetitions grow, none in the end.
 *
 * @param steps in their order, with their names
 * @param asked names of what is asked; a step from there on would give it away
 */
export function fadedSteps<T extends { readonly name: string }>(
  steps: readonly T[],
  asked: readonly string[],
  repetitions: number,
): readonly T[] {
  const first = steps.findIndex(({ name }) => asked.includes(name));
  const before = first < 0 ? steps.length : first;
  const aid = Math.max(0, UNAIDED - repetitions) / UNAIDED;
  return steps.slice(0, Math.floor(before * aid));
}
