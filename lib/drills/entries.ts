import { append, type Builder, nodeOf } from '../network/build';
import type { Graph, NodeId } from '../network/graph';

/** Appends a scalar node for every entry of a node, in row-major order. */
export function appendEntries(builder: Builder, node: NodeId): NodeId[] {
  const { shape } = nodeOf(builder, node);
  if (shape.length === 0) return [node];
  return Array.from({ length: shape[0] ?? 0 }, (_, index) =>
    append(builder, 'row', [node], { attributes: { index } }),
  ).flatMap((row) => appendEntries(builder, row));
}

/** The nodes a value hangs on, itself included. */
export function ancestorsOf(graph: Graph, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>(ids);
  for (const node of [...graph.nodes].reverse()) {
    if (found.has(node.id)) for (const input of node.inputs) found.add(input);
  }
  return found;
}

/** The graph without what none of the given nodes hangs on; inputs stay, so that any can be set. */
export function pruned(graph: Graph, ids: readonly NodeId[]): Graph {
  const needed = ancestorsOf(graph, ids);
  return { nodes: graph.nodes.filter((node) => needed.has(node.id) || node.op === 'input') };
}
