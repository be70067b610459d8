import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import { gateOf } from './wiring';

export const UPDATE = 'gru.update.gate';
export const RESET = 'gru.reset.gate';
export const CANDIDATE = 'gru.candidate';

/** Where a GRU's reset gate acts: on the state before U_h, or on the product after. */
export interface Reset {
  readonly gate: NodeId;
  /** The node that stands in the pre-activation's sum. */
  readonly term: Node;
  readonly when: 'before' | 'after';
  /** What is gated: the state, or U_h h (+ c_h). */
  readonly through: NodeId;
}

export function resetOf(node: Node, edit: Edit): Reset | undefined {
  const gate = gateOf(RESET, node, edit);
  if (gate === undefined) return undefined;
  const others = (factors: Node) => factors.inputs.find((id) => id !== gate) as NodeId;
  const holds = (candidate: Node) => candidate.op === 'hadamard' && candidate.inputs.includes(gate);
  for (const term of node.inputs.map((id) => edit.node(id))) {
    if (holds(term)) return { gate, term, when: 'after', through: others(term) };
    const inner = term.op === 'product' ? edit.node(term.inputs[1] as NodeId) : undefined;
    if (inner && holds(inner)) return { gate, term, when: 'before', through: others(inner) };
  }
  return undefined;
}

export function otherTerms(node: Node, { term }: Reset): readonly NodeId[] {
  return node.inputs.filter((id) => id !== term.id);
}

/** One share of the new state, (1 - z) or z, and what it weighs. */
export function shares(
  node: Node,
  edit: Edit,
): { readonly z: NodeId; readonly byRest: NodeId; readonly byGate: NodeId } | undefined {
  if (node.op !== 'add' || node.inputs.length !== 2) return undefined;
  const terms = node.inputs.map((id) => edit.node(id));
  if (!terms.every(({ op }) => op === 'hadamard')) return undefined;
  const rest = terms.flatMap(({ inputs }) =>
    inputs.filter((id) => edit.node(id).op === 'one-minus').map((id) => ({ id, inputs })),
  )[0];
  const z = rest && (edit.node(rest.id).inputs[0] as NodeId);
  const gated = terms.find(({ inputs }) => z !== undefined && inputs.includes(z));
  if (!rest || z === undefined || !gated) return undefined;
  return {
    z,
    byRest: rest.inputs.find((id) => id !== rest.id) as NodeId,
    byGate: gated.inputs.find((id) => id !== z) as NodeId,
  };
}

/** The state before: the one of the two shares that is not the candidate. */
export function stateBefore(node: Node, edit: Edit): NodeId | undefined {
  const found = shares(node, edit);
  if (!found) return undefined;
  const candidate = gateOf(CANDIDATE, node, edit);
  return found.byRest === candidate ? found.byGate : found.byRest;
}
