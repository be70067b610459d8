import { pruned } from '../drills/entries';
import type { PlannedMisread } from '../drills/plan';
import type { Problem, SolutionStep } from '../drills/problem';
import { shownPlaces } from '../drills/shown-places';
import { explain } from '../network/explain';
import { run } from '../network/run';
import type { Diagnosis } from './diagnose';

/** The step where a misread begins to differ, as it should go and as it went. */
export interface Comparison {
  readonly right: SolutionStep;
  readonly misread: SolutionStep;
}

/**
 * The two computations behind a diagnosis, side by side, at the first step where they differ.
 * Undefined for a slip, which is no computation, and where no step shows the difference.
 */
export function compare(problem: Problem, diagnosis: Diagnosis): Comparison | undefined {
  const misread = misreadOf(problem, diagnosis);
  if (!misread) return undefined;
  const steps = stepsOf(problem, misread);
  const pairs = problem.steps.flatMap((right) => {
    const other = steps.get(right.name);
    return other ? [{ right, misread: other }] : [];
  });
  return (
    pairs.find(({ right, misread: other }) => right.symbolic !== other.symbolic) ??
    pairs.find(({ right, misread: other }) => right.valueTex !== other.valueTex)
  );
}

/** A listed diagnosis may stand for a group that no answer tells apart; its first is shown. */
function misreadOf({ draw, plan }: Problem, { kind, at }: Diagnosis): PlannedMisread | undefined {
  const group = draw.groups.find(
    (some) =>
      some.map(({ misread }) => misread.kind).join('|') === kind && some[0]?.misread.at === at,
  );
  return group?.[0]?.misread ?? plan.misreads.find((one) => one.kind === kind && one.at === at);
}

function stepsOf(problem: Problem, misread: PlannedMisread): ReadonlyMap<string, SolutionStep> {
  const { plan, draw, given } = problem;
  const graph = pruned(
    misread.graph,
    misread.asks.map(({ node }) => node),
  );
  const values = run(graph, given);
  const places = shownPlaces({ ...plan, asks: misread.asks }, draw, values);
  return new Map(explain(graph, values, { places }).map((step) => [step.name, step]));
}
