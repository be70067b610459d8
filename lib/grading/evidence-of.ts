import type { Problem } from '../drills/problem';
import type { Mark } from './mark';
import type { Evidence } from './misconceptions';
import { type Answer, observe } from './observation';

/** What a marked answer says of misconceptions. */
export function evidenceOf(
  problem: Problem,
  answer: Answer,
  { correct, diagnosis }: Pick<Mark, 'correct' | 'diagnosis'>,
): Evidence {
  const observed = observe(problem, answer);
  return {
    variant: problem.variant,
    // Read as numbers, so that 0.5 and 0,50 are the same answer.
    answer: JSON.stringify(observed.ok ? observed.value.asked : answer),
    correct,
    explained: diagnosis.map(({ kind }) => kind).filter((kind) => !kind.startsWith('slip:')),
    shows: problem.misreads.flatMap(({ kind }) => kind.split('|')),
  };
}
