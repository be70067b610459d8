import type { Problem } from '../drills/problem';
import type { NodeId } from '../network/graph';
import { run } from '../network/run';
import type { Tensor } from '../network/tensor';
import type { GivenStep, Observation } from './observation';

/** How a learner's own values stand when each is judged from what came before it. */
export interface Carried {
  /** For each given step: whether it is right as it is, or follows from the learner's earlier values. */
  readonly steps: ReadonlyMap<string, 'right' | 'carried' | 'wrong'>;
  /** The asked values as they follow from the learner's own wrong values; none where none was carried. */
  readonly asked: readonly Tensor[] | undefined;
}

/**
 * Follows a learner's own values through the graph: a wrong but plausible one takes the place of the
 * node's, and what comes after is judged against that.
 */
export function carry(problem: Problem, observation: Observation): Carried {
  const { graph, asks } = problem.plan;
  const overrides = new Map<NodeId, Tensor>();
  const verdicts = new Map<string, 'right' | 'carried' | 'wrong'>();
  const truths = run(graph, problem.given);
  let values = truths;
  for (const step of observation.steps) {
    const expected = values.get(step.node) as Tensor;
    const truth = truths.get(step.node) as Tensor;
    if (close(step, truth)) verdicts.set(step.name, 'right');
    else if (close(step, expected)) verdicts.set(step.name, 'carried');
    else {
      verdicts.set(step.name, 'wrong');
      if (!isPlausible(step.value, truth)) continue;
      overrides.set(step.node, step.value);
      values = run(graph, problem.given, overrides);
    }
  }
  const asked = asks.map(({ node }) => values.get(node) as Tensor);
  // A value that leads to nothing but zeros and ones has made the rest of the question trivial.
  const trivial = asked.every(({ data }) => data.every(isTrivial));
  return { steps: verdicts, asked: overrides.size > 0 && !trivial ? asked : undefined };
}

function close({ value, tolerance }: GivenStep, expected: Tensor): boolean {
  return value.data.every(
    (number, entry) => Math.abs(number - (expected.data[entry] ?? Number.NaN)) <= tolerance,
  );
}

/** A wrong value is plausible where it could have come out of the computation. */
function isPlausible(value: Tensor, truth: Tensor): boolean {
  const reach = 10 * Math.max(1, ...truth.data.map(Math.abs));
  return !value.data.every(isTrivial) && value.data.every((number) => Math.abs(number) <= reach);
}

function isTrivial(value: number): boolean {
  return Math.abs(value) < 5e-4 || Math.abs(Math.abs(value) - 1) < 5e-4;
}
