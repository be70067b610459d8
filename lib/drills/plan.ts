import type { Ask, Given } from '../formula/compiled';
import type { Graph, Node, NodeId } from '../network/graph';
import { misreadsOf } from '../network/misread';
import { draw } from './draw';
import { ancestorsOf } from './entries';
import { createRandom } from './random';
import { type Reading, readingOf } from './reading';
import type { Level, Template } from './template';

/** A mistake and the graph as somebody reads it who makes it. */
export interface PlannedMisread {
  readonly kind: string;
  readonly at: string;
  readonly message: string;
  readonly graph: Graph;
  readonly asks: readonly Ask[];
  readonly reading: Reading;
  /** What a hand-written mistake has none of. */
  readonly edit?: (graph: Graph) => Graph;
}

/** All of a template's level that does not hang on the numbers, made once. */
export interface Plan {
  readonly template: Template;
  readonly level: number;
  readonly sizes: Level['sizes'];
  readonly graph: Graph;
  readonly givens: readonly Given[];
  readonly asks: readonly Ask[];
  /** The labelled values that lead to the asked ones, the asked ones included, in order. */
  readonly steps: readonly Node[];
  readonly right: Reading;
  /** Inputs of squashings on the way: beyond 2.5 they are saturated. */
  readonly preactivations: readonly NodeId[];
  readonly misreads: readonly PlannedMisread[];
}

/** More mistakes than this could not each be told apart by the few numbers an answer has. */
const MOST_MISREADS = 30;
/** On so many draws a misread is tried out to see whether it can change anything at all. */
const PROBES = 6;

const plans = new WeakMap<Level, Plan>();

/** The plan of a level, made at its first use. */
export function planOf(template: Template, level: Level): Plan {
  const made = plans.get(level) ?? makePlan(template, level);
  plans.set(level, made);
  return made;
}

function makePlan(template: Template, level: Level): Plan {
  const { graph, givens, asks } = level.formula;
  const upstream = ancestorsOf(
    graph,
    asks.map((ask) => ask.node),
  );
  const steps = graph.nodes.filter(
    (node) => upstream.has(node.id) && node.label !== undefined && !isGiven(node),
  );
  const right = readingOf(
    graph,
    asks,
    steps.map((step) => step.id),
  );
  const preactivations = graph.nodes
    .filter((node) => upstream.has(node.id) && (node.op === 'sigmoid' || node.op === 'tanh'))
    .map((node) => node.inputs[0] as NodeId);
  return {
    template,
    level: level.level,
    sizes: level.sizes,
    graph,
    givens,
    asks,
    steps,
    right,
    preactivations,
    misreads: plannedMisreads(template, level, steps, right),
  };
}

function isGiven(node: Node): boolean {
  return node.op === 'input' || node.op === 'constant';
}

function plannedMisreads(
  template: Template,
  level: Level,
  steps: readonly Node[],
  right: Reading,
): PlannedMisread[] {
  const { graph, asks, givens } = level.formula;
  const byHand = level.mistakes.map(({ kind, message, formula }) => ({
    kind,
    at: 'every',
    message,
    graph: formula.graph,
    asks: formula.asks,
  }));
  const byOps = misreadsOf(
    graph,
    asks.map((ask) => ask.node),
  ).flatMap(({ kind, at, message, edit }) => {
    const own = template.misreads[kind];
    return own === false
      ? []
      : [{ kind, at, message: own ?? message, graph: edit(graph), asks, edit }];
  });
  const probes = Array.from({ length: PROBES }, (_, seed) => {
    const random = createRandom(seed);
    return givens.map((given) => ({ name: given.name, value: draw(given, random) }));
  });
  const answersOf = (reading: Reading) =>
    probes.map((probe) => {
      for (const { name, value } of probe) reading.program.set(name, value);
      reading.program.run();
      return reading.asks.flatMap((node) => [...reading.program.value(node).data]);
    });
  const truth = answersOf(right);
  const kept: { misread: PlannedMisread; answers: number[][] }[] = [];
  for (const candidate of [...byHand, ...byOps]) {
    if (kept.length === MOST_MISREADS) break;
    const stepIds = stepsOf(candidate.graph, candidate.asks, steps);
    const reading = readingOf(candidate.graph, candidate.asks, stepIds);
    const answers = answersOf(reading);
    if (same(answers, truth)) continue;
    const twin = kept.find((other) => same(other.answers, answers));
    if (twin) twin.misread = together(twin.misread, candidate);
    else kept.push({ misread: { ...candidate, reading }, answers });
  }
  return kept.map(({ misread }) => misread);
}

/** A mistake written as a formula has a graph of its own, whose steps are found by their names. */
function stepsOf(graph: Graph, asks: readonly Ask[], steps: readonly Node[]): NodeId[] {
  const labels = new Set(steps.map((step) => step.label));
  const upstream = ancestorsOf(
    graph,
    asks.map((ask) => ask.node),
  );
  return graph.nodes
    .filter((node) => upstream.has(node.id) && labels.has(node.label) && !isGiven(node))
    .map((node) => node.id);
}

/** Two mistakes that lead to one answer whatever the numbers are named together from the start. */
function together(first: PlannedMisread, second: Omit<PlannedMisread, 'reading'>): PlannedMisread {
  // What a template's author wrote says best what was mixed up.
  if ((!first.edit && second.edit) || first.kind.split('|').includes(second.kind)) return first;
  return {
    ...first,
    kind: `${first.kind}|${second.kind}`,
    message: `${first.message} Or: ${second.message}`,
  };
}

function same(a: readonly number[][], b: readonly number[][]): boolean {
  return a.every((answer, probe) =>
    answer.every((value, entry) => {
      const other = b[probe]?.[entry] ?? Number.NaN;
      return Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value));
    }),
  );
}
