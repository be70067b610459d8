import { pruned } from '../../drills/entries';
import type { FormulaProblem, Given } from '../../formula/compiled';
import { explain, type Places, type Step } from '../../network/explain';
import type { NodeId } from '../../network/graph';
import { run } from '../../network/run';
import { sizeOf, type Tensor } from '../../network/tensor';
import { unfold } from '../../network/unfold';
import { err, ok, type Result } from '../../result';
import { headerOf } from '../formula/header';
import { type LineShape, shapesOf } from '../formula/shapes';
import { compileBench } from './compile-bench';
import { drawnOnce } from './drawn-once';
import { type DrawnGraph, drawGraph } from './layout';
import { benchNumbers, type TypedNumbers } from './numbers';
import { entriesOverTime, type TimeSeries, timeSeries } from './over-time';
import { nameOf, type Slope, slopeGraph, slopeNorms } from './slope';

/** What stands on the workbench. */
export interface Bench {
  readonly text: string;
  readonly seed: number;
  readonly typed: TypedNumbers;
  /** The derivative that is looked at; null for none. */
  readonly slope: Slope | null;
  /** Whether each operation is drawn or only what has a name. */
  readonly detail: 'steps' | 'operations';
}

/** A step of the worked solution. */
export interface BenchStep extends Step {
  /** Whether it computes something, and so can be shown down to its single products. */
  readonly unfolds: boolean;
}

/** The entries of a sequence over time, and how strongly each state moves what is asked. */
export interface Course {
  readonly stem: string;
  readonly times: readonly number[];
  /** Each entry over time. */
  readonly entries: readonly (readonly number[])[];
  /** Of the asked number by the value of each time step, null at those that do not lead to it. */
  readonly gradientNorms: readonly (number | null)[] | null;
}

export interface BenchResult {
  readonly shapes: readonly LineShape[];
  readonly givens: readonly Given[];
  readonly given: Readonly<Record<string, Tensor>>;
  readonly unread: readonly string[];
  readonly asked: readonly { readonly name: string; readonly value: Tensor }[];
  readonly steps: readonly BenchStep[];
  /** What a derivative can be taken by. */
  readonly sources: readonly string[];
  /** The backward pass of the derivative, step by step, ending with it. */
  readonly backward: readonly Step[] | null;
  readonly drawn: DrawnGraph | null;
  readonly courses: readonly Course[];
}

/** Decimals that values are shown to. */
const PLACES = 4;
/** Entries of a step that is shown down to its single products; each is a line. */
const MOST_UNFOLDED = 64;

/** Computes all that the workbench shows of a formula and its numbers. */
export function runBench({
  text,
  seed,
  typed,
  slope,
  detail,
}: Bench): Result<BenchResult, readonly FormulaProblem[]> {
  const compiled = compileBench(text);
  if (!compiled.ok) return err(compiled.error);
  const formula = compiled.value;
  const asked = formula.asks.map(({ node }) => node);
  const graph = pruned(formula.graph, asked);
  const { given, unread } = benchNumbers(formula.givens, seed, typed);
  const values = run(graph, given);
  const backward = slope && slopeGraph(formula, slope);
  const forward = new Set(graph.nodes.map(({ id }) => id));
  const places = shownPlaces(given);
  const constants = new Set(graph.nodes.flatMap(({ id, op }) => (op === 'constant' ? [id] : [])));
  const steps = explain(graph, values, { places }).map(
    (step): BenchStep => ({
      ...step,
      unfolds: !constants.has(step.id) && step.value.data.length <= MOST_UNFOLDED,
    }),
  );
  const series = timeSeries(graph);
  const norms = slope
    ? slopeNorms(
        formula,
        slope,
        series.flatMap(({ nodes }) => nodes),
        given,
      )
    : new Map<NodeId, number>();
  return ok({
    shapes: shapesOf(text, headerOf(text)?.levels[0]?.sizes ?? {}),
    givens: formula.givens,
    ...{ given, unread, steps },
    asked: formula.asks.map(({ name, node }) => ({ name, value: values.get(node) as Tensor })),
    sources: graph.nodes.flatMap((node) => (asked.includes(node.id) ? [] : (nameOf(node) ?? []))),
    backward:
      backward &&
      explain(backward.graph, run(backward.graph, given), { places }).filter(
        ({ id }) => !forward.has(id),
      ),
    drawn: drawnOnce(`${detail} ${text}`, () =>
      drawGraph(graph, asked, detail, parametersOf(formula.givens)),
    ),
    courses: series.map((one) => courseOf(one, values, norms)),
  });
}

/** One step down to its single products, a line of TeX for each entry; null where there is no such step. */
export function unfoldStep({ text, seed, typed }: Bench, name: string): string[] | null {
  const compiled = compileBench(text);
  if (!compiled.ok) return null;
  const { graph, givens } = compiled.value;
  const step = graph.nodes.find(({ label, op }) => label === name && op !== 'input');
  if (!step || sizeOf(step.shape) > MOST_UNFOLDED) return null;
  const { given } = benchNumbers(givens, seed, typed);
  return unfold(graph, run(graph, given), step.id, shownPlaces(given));
}

function courseOf(
  series: TimeSeries,
  values: ReadonlyMap<NodeId, Tensor>,
  norms: ReadonlyMap<NodeId, number>,
): Course {
  const { stem, times, nodes } = series;
  const own = nodes.map((node) => norms.get(node) ?? null);
  return {
    ...{ stem, times },
    entries: entriesOverTime(series, values),
    gradientNorms: own.every((norm) => norm === null) ? null : own,
  };
}

function parametersOf(givens: readonly Given[]): ReadonlySet<NodeId> {
  const parameters = givens.filter(({ role }) => role === 'weight' || role === 'bias');
  return new Set(parameters.map(({ node }) => node));
}

/** Givens in full, as they were entered; what is computed to a few decimals. */
function shownPlaces(given: Readonly<Record<string, Tensor>>): Places {
  return (node) => {
    if (node.op === 'constant') return undefined;
    return node.op === 'input' && given[node.attributes.name as string] ? undefined : PLACES;
  };
}
