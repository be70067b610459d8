import type { Node, NodeId } from './graph';

/** The nodes that depend on any of `sources`, themselves included. */
export function dependents(nodes: readonly Node[], sources: Iterable<NodeId>): ReadonlySet<NodeId> {
  const found = new Set(sources);
  for (const { id, inputs } of nodes) if (inputs.some((input) => found.has(input))) found.add(id);
  return found;
}

/** The nodes that any of `results` depends on, themselves included. */
export function neededFor(nodes: readonly Node[], results: Iterable<NodeId>): ReadonlySet<NodeId> {
  const needed = new Set(results);
  for (const { id, inputs } of nodes.toReversed()) {
    if (needed.has(id)) for (const input of inputs) needed.add(input);
  }
  return needed;
}
