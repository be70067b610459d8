import { allocate, bufferOf, fillBuffer, kernelOf } from './buffers';
import { kernelsOf } from './fuse';
import type { Graph, NodeId } from './graph';
import type { Kernel } from './ops/op';
import type { Nested, Tensor } from './tensor';

/**
 * A graph made ready to be run again and again: its buffers are made once, and a run computes every
 * node into its own. Values handed out are live: the next run overwrites them.
 */
export interface Program {
  readonly graph: Graph;
  /** Gives an input its numbers; there must be as many as its shape has. */
  set(which: string | NodeId, value: Tensor | Nested): void;
  run(): void;
  value(id: NodeId): Tensor;
  /** The value of the node with this label; throws where there is none. */
  valueOf(label: string): Tensor;
}

/** Makes a graph ready to run. */
export function compile(graph: Graph): Program {
  const buffers = allocate(graph.nodes);
  const kernels = kernelsOf(graph.nodes, buffers);
  const inputs = new Map<string, Tensor>();
  const labels = new Map<string, Tensor>();
  for (const { id, op, attributes, label } of graph.nodes) {
    if (op === 'input') inputs.set(attributes.name as string, bufferOf(buffers, id));
    if (label !== undefined) labels.set(label, bufferOf(buffers, id));
  }
  return {
    graph,
    set: (which, value) =>
      fillBuffer(
        typeof which === 'string' ? named(inputs, which) : bufferOf(buffers, which),
        value,
      ),
    run: () => runAll(kernels),
    value: (id) => bufferOf(buffers, id),
    valueOf: (name) => named(labels, name),
  };
}

function named(tensors: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const tensor = tensors.get(name);
  if (!tensor) throw new RangeError(`nothing is called ${name}`);
  return tensor;
}

/** Runs kernels in their order. */
export function runAll(kernels: readonly Kernel[]): void {
  for (let i = 0; i < kernels.length; i++) (kernels[i] as Kernel)();
}

/**
 * Runs a graph once. `overrides` put a value in a node's place, and what follows uses it: a learner's
 * own intermediate value is carried forward so.
 */
export function run(
  graph: Graph,
  givens: Readonly<Record<string, Tensor>>,
  overrides: ReadonlyMap<NodeId, Tensor> = new Map(),
): ReadonlyMap<NodeId, Tensor> {
  const buffers = allocate(graph.nodes);
  for (const node of graph.nodes) {
    const given =
      overrides.get(node.id) ??
      (node.op === 'input' ? givens[node.attributes.name as string] : undefined);
    if (given) fillBuffer(bufferOf(buffers, node.id), given);
    else if (node.op === 'input') throw new RangeError(`no value for ${node.attributes.name}`);
    else kernelOf(node, buffers)();
  }
  return buffers;
}
