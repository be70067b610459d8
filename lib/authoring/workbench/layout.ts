import { Graph as Dagre, layout } from '@dagrejs/dagre';
import { ancestorsOf } from '../../drills/entries';
import type { Graph, Node, NodeId } from '../../network/graph';
import { shapeName } from '../../network/tensor';
import { nameOf } from './slope';

/** A box of the drawn graph; its place is its middle. */
export interface DrawnNode {
  readonly id: NodeId;
  readonly kind: 'given' | 'step' | 'operation' | 'asked';
  /** `h_1`, or for what has no name its operation: `product`. */
  readonly name: string;
  /** What computes it: `tanh`; nothing for a given. */
  readonly operation: string;
  readonly shape: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface DrawnEdge {
  readonly from: NodeId;
  readonly to: NodeId;
  /** From the box it leaves to the box it enters. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface DrawnGraph {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are computed. */
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Whether weights and biases, which lead to every step, are left out so that the rest can be seen. */
  readonly isThinned: boolean;
}

export const BOX_HEIGHT = 40;
const MOST_DRAWN = 90;
/** With more boxes than this, weights and biases are left out of the drawing of the steps. */
const MOST_WITH_PARAMETERS = 24;

/**
 * Places the graph from top to bottom: every operation, or, in `steps`, only what has a name, an edge
 * standing for all that leads from one to the other. Null where there is too much to be looked at.
 */
export function drawGraph(
  graph: Graph,
  asked: readonly NodeId[],
  detail: 'steps' | 'operations',
  parameters: ReadonlySet<NodeId>,
): DrawnGraph | null {
  const needed = ancestorsOf(graph, asked);
  const all = graph.nodes.filter(({ id }) => needed.has(id));
  const named = all.filter(
    (node) => detail === 'operations' || nameOf(node) || asked.includes(node.id),
  );
  const isThinned = detail === 'steps' && named.length > MOST_WITH_PARAMETERS;
  const shown = isThinned ? named.filter(({ id }) => !parameters.has(id)) : named;
  if (shown.length > MOST_DRAWN) return null;
  const nodes = new Map(all.map((node) => [node.id, node]));
  const isShown = new Set(shown.map(({ id }) => id));
  const dagre = new Dagre();
  dagre.setGraph({ rankdir: 'TB', nodesep: 16, ranksep: 30, marginx: 4, marginy: 4 });
  for (const node of shown) {
    dagre.setNode(String(node.id), { width: widthOf(node), height: BOX_HEIGHT });
  }
  for (const node of shown) {
    for (const from of sourcesOf(node, nodes, isShown)) {
      dagre.setEdge(String(from), String(node.id), {});
    }
  }
  layout(dagre);
  const { width = 0, height = 0 } = dagre.graph() as { width?: number; height?: number };
  return {
    ...{ width, height, isThinned },
    nodes: shown.map((node) => {
      const { x, y } = dagre.node(String(node.id)) as { x: number; y: number };
      return { ...boxOf(node, asked), x, y, width: widthOf(node) };
    }),
    edges: dagre.edges().map(({ v, w }) => ({
      from: Number(v),
      to: Number(w),
      points: (dagre.edge({ v, w }) as { points: { x: number; y: number }[] }).points,
    })),
  };
}

/** The shown nodes that a node hangs on without another shown one between. */
function sourcesOf(
  node: Node,
  nodes: ReadonlyMap<NodeId, Node>,
  isShown: ReadonlySet<NodeId>,
): Set<NodeId> {
  const found = new Set<NodeId>();
  const read = (id: NodeId): void => {
    if (isShown.has(id)) found.add(id);
    else for (const input of nodes.get(id)?.inputs ?? []) read(input);
  };
  for (const input of node.inputs) read(input);
  return found;
}

function boxOf(node: Node, asked: readonly NodeId[]): Omit<DrawnNode, 'x' | 'y' | 'width'> {
  const name = nameOf(node);
  const kind = asked.includes(node.id)
    ? 'asked'
    : node.op === 'input'
      ? 'given'
      : name
        ? 'step'
        : 'operation';
  const operation = node.op === 'input' ? '' : node.op.replaceAll('-', ' ');
  return {
    id: node.id,
    kind,
    name: name ?? operation,
    operation: name ? operation : '',
    shape: shapeName(node.shape),
  };
}

function widthOf(node: Node): number {
  const longest = Math.max((nameOf(node) ?? node.op).length * 9, node.op.length * 7);
  return Math.max(56, longest + 20);
}
