import { bufferOf, kernelOf } from './buffers';
import { type Data, mixture, smallAffine, type Two } from './fused-kernels';
import type { Node, NodeId } from './graph';
import type { Kernel } from './ops/op';
import type { Tensor } from './tensor';

type Buffers = ReadonlyMap<NodeId, Tensor>;

/**
 * The kernels of nodes in an order in which they can be run. What a small recurrent cell is mostly made
 * of, W x + U h + b and a ⊙ b + c ⊙ d, is computed in one kernel each, for there the calls would cost
 * more than the sums. Every node's value is written all the same, by the very additions of its own
 * kernel. Inputs have no kernel, and a constant's value is written now.
 */
export function kernelsOf(nodes: readonly Node[], buffers: Buffers): Kernel[] {
  const fused = new Map<NodeId, Kernel>();
  const taken = new Set<NodeId>();
  const data: Data = (id) => bufferOf(buffers, id).data;
  for (const { node, terms } of sumsOfTwo(nodes)) {
    const kernel = terms.every((term) => isSmallProduct(term, buffers))
      ? smallAffine(node, terms, data)
      : mixture(node, terms, data);
    if (!kernel) continue;
    fused.set(node.id, kernel);
    for (const { id } of terms) taken.add(id);
  }
  const kernels: Kernel[] = [];
  for (const node of nodes) {
    if (node.op === 'input' || taken.has(node.id)) continue;
    const kernel = fused.get(node.id) ?? kernelOf(node, buffers);
    if (node.op !== 'constant') kernels.push(kernel);
  }
  return kernels;
}

/** Sums whose first two terms are used nowhere else, so that they can wait until the sum is made. */
function sumsOfTwo(nodes: readonly Node[]): { node: Node; terms: Two }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const uses = new Map<NodeId, number>();
  for (const { inputs } of nodes) for (const id of inputs) uses.set(id, (uses.get(id) ?? 0) + 1);
  return nodes.flatMap((node) => {
    if (node.op !== 'add') return [];
    const [first, second] = node.inputs.map((id) =>
      uses.get(id) === 1 ? byId.get(id) : undefined,
    );
    return first && second ? [{ node, terms: [first, second] as const }] : [];
  });
}

/** Whether a node is A x with two, three or four columns. */
function isSmallProduct({ op, inputs }: Node, buffers: Buffers): boolean {
  if (op !== 'product') return false;
  const { shape, data } = bufferOf(buffers, inputs[1] as NodeId);
  return shape.length === 1 && data.length >= 2 && data.length <= 4;
}
