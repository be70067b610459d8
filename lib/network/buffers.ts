import type { Node, NodeId } from './graph';
import type { Kernel } from './ops/op';
import { registry } from './ops/registry';
import { fromNested, type Nested, sizeOf, type Tensor } from './tensor';

/** Each node's value. */
export type Buffers = Map<NodeId, Tensor>;

/** Buffers for nodes, side by side in one block of memory; those that `buffers` has stay. */
export function allocate(nodes: readonly Node[], buffers: Buffers = new Map()): Buffers {
  const sizes = nodes.map((node) => sizeOf(node.shape));
  const block = new Float64Array(sizes.reduce((total, size) => total + size, 0));
  let from = 0;
  nodes.forEach((node, i) => {
    const to = from + (sizes[i] as number);
    buffers.set(node.id, { shape: node.shape, data: block.subarray(from, to) });
    from = to;
  });
  return buffers;
}

/** The buffer of a node that has one; anything else is a bug. */
export function bufferOf(buffers: ReadonlyMap<NodeId, Tensor>, id: NodeId): Tensor {
  const buffer = buffers.get(id);
  if (!buffer) throw new RangeError(`no node ${id}`);
  return buffer;
}

/** Writes numbers into a buffer; there must be as many as it has entries. */
export function fillBuffer({ data }: Tensor, value: Tensor | Nested): void {
  const given = (value as Partial<Tensor>).data ?? fromNested(value as Nested).data;
  if (given.length !== data.length) throw new RangeError('given numbers of another size');
  // A loop beats `set` for the few entries of a drill.
  for (let i = 0; i < given.length; i++) data[i] = given[i] as number;
}

/** The kernel of a node over these buffers. */
export function kernelOf(node: Node, buffers: ReadonlyMap<NodeId, Tensor>): Kernel {
  const inputs = node.inputs.map((id) => bufferOf(buffers, id));
  return registry[node.op].kernel(bufferOf(buffers, node.id), inputs, node.attributes);
}
