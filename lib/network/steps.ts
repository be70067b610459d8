import type { Node, NodeId } from './graph';
import { numbered } from './numbered';

/** The labelled node whose expression each node belongs to: itself, or the next one it leads to. */
export function stepsOf(nodes: readonly Node[]): ReadonlyMap<NodeId, Node | undefined> {
  const steps = new Map<NodeId, Node | undefined>();
  for (const node of nodes.toReversed()) {
    const step = node.label === undefined ? steps.get(node.id) : node;
    steps.set(node.id, step);
    // Of several users the first in the list is met last, and so counts.
    for (const id of node.inputs) steps.set(id, step);
  }
  return steps;
}

/** A node's time step, or that of its step; from the label's number if need be. */
export function timeOf({ time }: Node, step: Node | undefined): number | undefined {
  return time ?? step?.time ?? numbered(step?.label)?.[1];
}
