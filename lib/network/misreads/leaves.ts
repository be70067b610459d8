import type { Node, NodeId } from '../graph';
import { numbered } from '../numbered';
import type { Edit } from './edit';

/** The labelled nodes that a step's expression ends at. */
export function leaves(node: Node, edit: Edit): readonly Node[] {
  return node.inputs.flatMap((id) => {
    const inner = edit.node(id);
    return inner.label !== undefined || inner.op === 'input' ? [inner] : leaves(inner, edit);
  });
}

/** The step with some of its leaves exchanged for those of the same name at another time. */
export function atOtherTimes(
  node: Node,
  edit: Edit,
  other: (leaf: Node, time: number) => number | undefined,
): NodeId | undefined {
  const exchange = new Map<NodeId, NodeId>();
  for (const leaf of leaves(node, edit)) {
    const [stem, time] = numbered(leaf.label) ?? [];
    if (stem === undefined || time === undefined) continue;
    const wanted = other(leaf, time);
    const found = wanted === undefined ? undefined : edit.reading.labelled(`${stem}_${wanted}`);
    if (found && found.id !== leaf.id) exchange.set(leaf.id, found.id);
  }
  return exchange.size === 0 || node.label === undefined
    ? undefined
    : edit.exchanged(node, exchange);
}

/** A node's time step; 0 where it has none. */
export function timeOf(node: Node, edit: Edit): number {
  return edit.reading.time(node.id) ?? 0;
}

/** Whether a leaf is a state: computed, at least at later times. */
export function isState(leaf: Node, edit: Edit): boolean {
  const [stem] = numbered(leaf.label) ?? [];
  return edit.reading.labelled(`${stem}_1`)?.op !== 'input';
}
