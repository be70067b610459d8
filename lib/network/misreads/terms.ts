import type { NodeId } from '../graph';
import type { Edit } from './edit';

/** Whether a term of a sum holds a matrix's product, and so is no bias. */
export function isProduct(id: NodeId, edit: Edit): boolean {
  const { op, inputs, label } = edit.node(id);
  if (op === 'product') return true;
  const open = label === undefined && (op === 'hadamard' || op === 'add');
  return open && inputs.some((inner) => isProduct(inner, edit));
}

/** The sum of some of the terms. */
export function sumOf(terms: readonly NodeId[], edit: Edit): NodeId | undefined {
  if (terms.length === 0) return undefined;
  return terms.length === 1 ? terms[0] : edit.emit('add', terms);
}
