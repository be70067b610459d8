import { run } from '../network/run';
import { unfold } from '../network/unfold';
import { pruned } from './entries';
import type { Problem } from './problem';
import { shownPlaces } from './shown-places';

/**
 * Each step of a worked solution down to its single products: by the step's name, a line of TeX for
 * every entry.
 */
export function unfoldedSteps({ plan, draw, given }: Problem): ReadonlyMap<string, string[]> {
  const graph = pruned(
    plan.graph,
    plan.asks.map(({ node }) => node),
  );
  const values = run(graph, given);
  const places = shownPlaces(plan, draw, values);
  return new Map(
    plan.steps.map(({ id, label }) => [label as string, unfold(graph, values, id, places)]),
  );
}
