import type { Graph, Node, NodeId } from '../network/graph';
import { compile, type Program } from '../network/run';
import { ancestorsOf, pruned } from './entries';
import type { Givens } from './givens';
import { type Interval, within } from './interval';
import type { Plan } from './plan';

const programs = new WeakMap<Graph, Map<number, Program>>();

/**
 * Whether somebody who rounds every shown value to the given decimals, and computes on with what was
 * rounded, still ends within the intervals. The first-order tolerance misses kinks; this does not.
 */
export function staysWithin(
  { graph, steps, asks }: Plan,
  givens: Givens,
  places: number,
  intervals: readonly Interval[],
): boolean {
  const answers = roundedAnswers(
    graph,
    steps,
    asks.map(({ node }) => node),
    givens,
    places,
  );
  return answers.every((answer, entry) => within(intervals[entry] as Interval, answer));
}

/** The asked entries of a graph whose shown values are rounded as soon as they are computed. */
export function roundedAnswers(
  graph: Graph,
  steps: readonly Node[],
  asks: readonly NodeId[],
  givens: Givens,
  places: number,
): number[] {
  const byPlaces = programs.get(graph) ?? new Map<number, Program>();
  programs.set(graph, byPlaces);
  const program = byPlaces.get(places) ?? compile(withRounding(graph, steps, asks, places));
  byPlaces.set(places, program);
  for (const name of Object.keys(givens)) program.set(name, givens[name] as never);
  program.run();
  return asks.flatMap((node) => [...program.value(node).data]);
}

/** The graph with a rounding behind every step, through which all that follows reads the step. */
function withRounding(
  graph: Graph,
  steps: readonly Node[],
  asks: readonly NodeId[],
  places: number,
): Graph {
  const shown = new Set(steps.map(({ id }) => id));
  const upstream = ancestorsOf(graph, asks);
  const rounded = new Map<NodeId, NodeId>();
  let next = graph.nodes.reduce((largest, { id }) => Math.max(largest, id), 0) + 1;
  const nodes = graph.nodes.flatMap((node): Node[] => {
    const redirected = { ...node, inputs: node.inputs.map((id) => rounded.get(id) ?? id) };
    if (!shown.has(node.id) || !upstream.has(node.id)) return [redirected];
    const id = next++;
    rounded.set(node.id, id);
    const { shape } = node;
    return [redirected, { id, op: 'round', inputs: [node.id], attributes: { places }, shape }];
  });
  return pruned({ nodes }, asks);
}
