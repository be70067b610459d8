import { pruned } from '../drills/entries';
import type { PlannedMisread } from '../drills/plan';
import type { Problem } from '../drills/problem';
import { run } from '../network/run';
import type { Mark } from './mark';
import type { Evidence } from './misconceptions';
import { type Answer, observe } from './observation';

/**
 * What a marked answer says of misconceptions.
 *
 * @param stood names of the steps that stood there when it was asked: a mistake that would have come
 *   out otherwise there could not be made any more
 */
export function evidenceOf(
  problem: Problem,
  answer: Answer,
  { correct, diagnosis }: Pick<Mark, 'correct' | 'diagnosis'>,
  stood: readonly string[] = [],
): Evidence {
  const observed = observe(problem, answer);
  return {
    variant: problem.variant,
    // Read as numbers, so that 0.5 and 0,50 are the same answer.
    answer: JSON.stringify(observed.ok ? observed.value.asked : answer),
    correct,
    explained: diagnosis.map(({ kind }) => kind).filter((kind) => !kind.startsWith('slip:')),
    shows: problem.draw.groups.flatMap((group) =>
      group.flatMap(({ misread }) =>
        comesAfter(problem, misread, stood) ? misread.kind.split('|') : [],
      ),
    ),
  };
}

/** Whether a misread leaves these steps as they are. */
function comesAfter(problem: Problem, misread: PlannedMisread, stood: readonly string[]): boolean {
  if (stood.length === 0) return true;
  const asked = misread.asks.map(({ node }) => node);
  const graph = pruned(misread.graph, asked);
  const values = run(graph, problem.given);
  return stood.every((name) => {
    const right = problem.steps.find((step) => step.name === name)?.value;
    const node = graph.nodes.find(({ label }) => label === name);
    const own = node && values.get(node.id);
    return own?.data.every((entry, index) => entry === right?.data[index]) ?? false;
  });
}
