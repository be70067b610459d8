import { ancestorsOf, appendEntries, pruned } from '../../drills/entries';
import type { CompiledFormula } from '../../formula/compiled';
import { append, createBuilder, graphOf, nodeOf } from '../../network/build';
import { appendGradient } from '../../network/gradient';
import type { Graph, Node, NodeId } from '../../network/graph';
import { run } from '../../network/run';
import type { Tensor } from '../../network/tensor';

/** Which derivative is looked at. */
export interface Slope {
  /** The asked value, and which of its entries (row-major, from 0; a scalar has one); null: their sum. */
  readonly of: string;
  readonly entry: number | null;
  /** The given or step that it is taken by. */
  readonly by: string;
}

/** The graph with a derivative's backward pass in it, and the node that holds the derivative. */
export interface SlopeGraph {
  readonly graph: Graph;
  readonly gradient: NodeId;
}

/** Appends the gradient of one asked number; null where the names are not there or hang not together. */
export function slopeGraph({ graph, asks }: CompiledFormula, slope: Slope): SlopeGraph | null {
  const asked = asks.find(({ name }) => name === slope.of);
  const by = graph.nodes.find((node) => nameOf(node) === slope.by);
  if (!asked || !by) return null;
  const b = createBuilder(graph);
  const scalar = scalarOf(b, asked.node, slope.entry);
  if (scalar === null || !ancestorsOf(graph, [asked.node]).has(by.id)) return null;
  const gradient = appendGradient(b, scalar, [by.id]).get(by.id) as NodeId;
  return { graph: pruned(graphOf(b), [gradient]), gradient };
}

/**
 * How much each of some steps moves an asked number: the Euclidean norm of its gradient by each, whose
 * fall or growth backwards in time is the vanishing or exploding of gradients (Bengio, Simard & Frasconi
 * 1994). Steps that do not lead to it are left out.
 */
export function slopeNorms(
  { graph, asks }: CompiledFormula,
  { of, entry }: Pick<Slope, 'of' | 'entry'>,
  steps: readonly NodeId[],
  given: Readonly<Record<string, Tensor>>,
): ReadonlyMap<NodeId, number> {
  const asked = asks.find(({ name }) => name === of);
  const b = createBuilder(graph);
  const scalar = asked ? scalarOf(b, asked.node, entry) : null;
  if (!asked || scalar === null) return new Map();
  const upstream = ancestorsOf(graph, [asked.node]);
  const gradients = appendGradient(
    b,
    scalar,
    steps.filter((step) => upstream.has(step)),
  );
  const values = run(pruned(graphOf(b), [...gradients.values()]), given);
  return new Map(
    [...gradients].map(([step, gradient]) => {
      const { data } = values.get(gradient) as Tensor;
      return [step, Math.sqrt(data.reduce((sum, value) => sum + value * value, 0))];
    }),
  );
}

function scalarOf(
  b: ReturnType<typeof createBuilder>,
  asked: NodeId,
  entry: number | null,
): NodeId | null {
  if (nodeOf(b, asked).shape.length === 0) return asked;
  if (entry === null) return append(b, 'sum', [asked]);
  return appendEntries(b, asked)[entry] ?? null;
}

/** A node's name as it is written: a given's, a step's. */
export function nameOf(node: Node): string | undefined {
  return node.op === 'input' ? (node.attributes.name as string) : node.label;
}
