import { explain } from '../network/explain';
import { run } from '../network/run';
import { fromNested, type Nested, type Tensor } from '../network/tensor';
import { pruned } from './entries';
import { planOf } from './plan';
import type { SolutionStep } from './problem';
import { exactPlaces, placesOf } from './rounding';
import type { Level, Template } from './template';

/**
 * The worked solution of a template's level for numbers that somebody chose, fit or not, as it is shown
 * and never asked: what comes on the way has a decimal more than what is asked, and trailing zeros of
 * either are left out where all entries have them.
 */
export function exampleOf(
  template: Template,
  level: Level,
  given: Readonly<Record<string, Nested>>,
): SolutionStep[] {
  const plan = planOf(template, level);
  const graph = pruned(
    plan.graph,
    plan.asks.map(({ node }) => node),
  );
  const tensors = Object.entries(given).map(([name, value]) => [name, fromNested(value)] as const);
  const values = run(graph, Object.fromEntries(tensors));
  const dataOf = (node: number) => (values.get(node) as Tensor).data;
  const asked = plan.asks.map(({ rounding, node }) => placesOf(rounding, dataOf(node)));
  const last = plan.steps.at(-1)?.id;
  const steps = explain(graph, values, {
    places: ({ id, op }) => {
      if (op === 'input' || op === 'constant') return undefined;
      const most = Math.max(...asked) + (id === last ? 0 : 1);
      return Math.min(most, Math.max(0, ...Array.from(dataOf(id), exactPlaces)));
    },
  });
  return steps.map(({ name, symbolic, substituted, value, valueTex }) => ({
    ...{ name, symbolic, substituted, value, valueTex },
  }));
}
