import type { Graph, NodeId } from '../../network/graph';
import { neededFor } from '../../network/reach';

/** A graph of what is needed alone, numbered anew from 0, and the new id of each old one. */
export function prune(
  { nodes }: Graph,
  roots: Iterable<NodeId>,
): { readonly graph: Graph; readonly idOf: (old: NodeId) => NodeId } {
  const needed = neededFor(nodes, roots);
  const kept = nodes.filter((node) => needed.has(node.id));
  const ids = new Map(kept.map(({ id }, at) => [id, at]));
  const idOf = (old: NodeId) => ids.get(old) as NodeId;
  const renumbered = kept.map((node) => ({
    ...node,
    id: idOf(node.id),
    inputs: node.inputs.map(idOf),
  }));
  return { graph: { nodes: renumbered }, idOf };
}
