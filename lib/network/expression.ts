import type { Graph, Node, NodeId } from './graph';
import { nameTex } from './names';
import { ATOM, CALL, type Phrase } from './ops/notation';
import { registry } from './ops/registry';

/** Writes a node that is not written out: by its name, or by its value. */
export type Leaf = (node: Node) => Phrase;

/** A name as a phrase; a derivative is a fraction, and so no base of a power. */
export function nameLeaf(label: string): Phrase {
  return { text: nameTex(label), level: label.startsWith('grad_') ? CALL : ATOM };
}

/** Whether an expression ends at a node: a given, or a step that has a name of its own. */
export function isLeaf(node: Node): boolean {
  return node.op === 'input' || node.label !== undefined;
}

/** Finds nodes by id. */
export function nodesById(graph: Graph): (id: NodeId) => Node {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return (id) => {
    const node = nodes.get(id);
    if (!node) throw new RangeError(`no node ${id}`);
    return node;
  };
}

/** The expression of a node down to the next leaves. */
export function expressionOf(node: Node, nodeAt: (id: NodeId) => Node, leaf: Leaf): Phrase {
  const inputs = node.inputs.map(nodeAt);
  const parts = inputs.map((part) =>
    isLeaf(part) ? leaf(part) : expressionOf(part, nodeAt, leaf),
  );
  const shapes = inputs.map(({ shape }) => shape);
  return registry[node.op].write(parts, { attributes: node.attributes, shapes });
}
