import type { Node, NodeId } from '../../network/graph';
import type { Given } from '../compiled';
import type { GivenDraft } from './scope';

/**
 * Says of each given what it is where the formula does not: `h_0` is a state; a matrix (but `X`) or
 * what is called w, u or v a weight; what is called b or c, or is only ever added to a product, a
 * bias; anything else an input. So weights and states are drawn from tenths, inputs from integers.
 */
export function withRoles(drafts: readonly GivenDraft[], nodes: readonly Node[]): Given[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const uses = new Map<NodeId, Node[]>();
  for (const node of nodes) {
    for (const id of node.inputs) uses.set(id, [...(uses.get(id) ?? []), node]);
  }
  const isProduct = (id: NodeId) => ['product', 'scale'].includes(byId.get(id)?.op ?? '');
  const isShift = ({ op, inputs }: Node) => op === 'add' && inputs.some(isProduct);
  return drafts.map((draft) => {
    const used = uses.get(draft.node) ?? [];
    const onlyAdded = used.length > 0 && used.every(isShift);
    return { ...draft, role: draft.role ?? inferRole(draft, onlyAdded) };
  });
}

function inferRole({ name, shape, set }: GivenDraft, onlyAdded: boolean): Given['role'] {
  if (set.kind === 'onehot' || set.kind === 'labels') return 'input';
  if (name.endsWith('_0')) return 'state';
  if (shape.length === 2) return name.startsWith('X') ? 'input' : 'weight';
  if (/^[wWuUvV](\d|_|$)/.test(name)) return 'weight';
  return /^[bc](\d|_|$)/.test(name) || onlyAdded ? 'bias' : 'input';
}
