import type { Node, NodeId } from '../graph';
import { type Edit, hangsOn } from './edit';

/** Two gates of a cell, by their parts. */
export type Gates = readonly [string, string];

/** Takes a gate's definition from the other gate: so two gates are exchanged. */
export function otherGate([one, other]: Gates) {
  return (node: Node, edit: Edit): NodeId | undefined => {
    const { reading } = edit;
    const wanted = reading.own(node.id) === one ? other : one;
    const found = reading.nearest(wanted, node);
    // An output gate with a peephole hangs on the other gates, and cannot take their place.
    if (!found || hangsOn(found.id, node.id, edit) || hangsOn(node.id, found.id, edit)) {
      return undefined;
    }
    return edit.copy(found.id);
  };
}

/** The gate of a part that a node reads, in its own expression. */
export function gateOf(part: string, node: Node, edit: Edit): NodeId | undefined {
  return edit.reading.nearest(part, node)?.id;
}

/** The node's expression with a gate wide open, as if it were not there. */
export function withoutGate(part: string) {
  return (node: Node, edit: Edit): NodeId | undefined => {
    const gate = gateOf(part, node, edit);
    if (gate === undefined) return undefined;
    return edit.exchanged(node, new Map([[gate, edit.filled(1, gate)]]));
  };
}

/** The factors of a product entry by entry, the gate and what it lets through. */
export function gatedBy(
  gate: NodeId,
  node: Node,
  edit: Edit,
): { readonly term: Node; readonly through: NodeId } | undefined {
  const term = node.inputs
    .map((id) => edit.node(id))
    .find(({ op, inputs }) => op === 'hadamard' && inputs.includes(gate));
  return term && { term, through: term.inputs.find((id) => id !== gate) ?? gate };
}
