import { inferShape } from '../build';
import type { Attributes, Graph, Node, NodeId, OpName } from '../graph';
import { nestedOf } from '../ops/elementwise';
import { type Nested, sameShape } from '../tensor';
import { type Reading, readingOf } from './reading';

/** Builds what a mistake computes instead of a node. Nodes are read as they were before the edit. */
export interface Edit {
  readonly reading: Reading;
  node(id: NodeId): Node;
  /** Appends a helper node under a fresh id. */
  emit(op: OpName, inputs: readonly NodeId[], attributes?: Attributes): NodeId;
  constant(value: Nested): NodeId;
  /** A constant of one number in a node's shape. */
  filled(value: number, like: NodeId): NodeId;
  /** A node of the same definition. */
  copy(id: NodeId): NodeId;
  /**
   * The node's expression, written out down to the next labelled nodes, with some of the nodes in it
   * exchanged for others; `undefined` if none of them is in it.
   */
  exchanged(node: Node, by: ReadonlyMap<NodeId, NodeId>): NodeId | undefined;
}

/** What an edit makes of nodes. */
export type Instead = (node: Node, edit: Edit) => NodeId | undefined;

/** The graph with something else computed in place of the given nodes; all ids are kept. */
export function edited(graph: Graph, sites: ReadonlySet<NodeId>, instead: Instead): Graph {
  const { edit, helpers } = startEdit(graph);
  const taken = new Map<NodeId, Node>();
  for (const node of graph.nodes) {
    if (!sites.has(node.id)) continue;
    const id = instead(node, edit);
    if (id === undefined) continue;
    // The node takes a helper's definition; an older node's value it takes as it is.
    const source = helpers.get(id) ?? helpers.get(edit.emit('scale', [edit.constant(1), id]));
    const { op, inputs, attributes } = source as Node;
    taken.set(node.id, { ...node, op, inputs, attributes });
  }
  const nodes = graph.nodes.map((node) => taken.get(node.id) ?? node);
  return { nodes: runnable([...nodes, ...helpers.values()], nodes) };
}

/**
 * Whether a mistake can happen to a node: what it computes instead has the node's shape, and does not
 * hang on the node itself.
 */
export function happens(graph: Graph, node: Node, instead: Instead): boolean {
  const { edit } = startEdit(graph);
  const id = instead(node, edit);
  if (id === undefined || !sameShape(edit.node(id).shape, node.shape)) return false;
  return !hangsOn(id, node.id, edit);
}

/** Whether a node can only be computed after another one. */
export function hangsOn(id: NodeId, on: NodeId, edit: Edit): boolean {
  const { place } = edit.reading;
  const first = place(on) as number;
  const seen = new Set<NodeId>();
  const reaches = (from: NodeId): boolean => {
    if (from === on) return true;
    // What stands before a node cannot hang on it; a helper stands nowhere.
    if (seen.has(from) || (place(from) ?? first) < first) return false;
    seen.add(from);
    return edit.node(from).inputs.some(reaches);
  };
  return reaches(id);
}

function startEdit(graph: Graph): { edit: Edit; helpers: ReadonlyMap<NodeId, Node> } {
  const reading = readingOf(graph);
  const helpers = new Map<NodeId, Node>();
  let next = reading.nextId;
  const node = (id: NodeId) => helpers.get(id) ?? reading.node(id);
  const edit: Edit = {
    reading,
    node,
    emit: (op, inputs, attributes = {}) => {
      const shape = inferShape(
        op,
        inputs.map((id) => node(id).shape),
        attributes,
      );
      if (!shape.ok) throw new RangeError(shape.error.message);
      helpers.set(next, { id: next, op, inputs, attributes, shape: shape.value });
      return next++;
    },
    constant: (value) => edit.emit('constant', [], { value }),
    filled: (value, like) => edit.constant(nestedOf(node(like).shape, value)),
    copy: (id) => {
      const { op, inputs, attributes } = node(id);
      return edit.emit(op, inputs, attributes);
    },
    exchanged: (top, by) => {
      let found = false;
      const rewritten = (id: NodeId): NodeId => {
        const other = by.get(id);
        if (other !== undefined) {
          found = true;
          return other;
        }
        const { op, inputs, attributes, label } = node(id);
        if (label !== undefined || inputs.length === 0) return id;
        const inner = inputs.map(rewritten);
        const same = inner.every((now, i) => now === inputs[i]);
        return same ? id : edit.emit(op, inner, attributes);
      };
      const inner = top.inputs.map(rewritten);
      return found ? edit.emit(top.op, inner, top.attributes) : undefined;
    },
  };
  return { edit, helpers };
}

/** The `wanted` nodes and all they need, in an order in which they can be run. */
function runnable(nodes: readonly Node[], wanted: readonly Node[]): Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed = new Set<NodeId>();
  const order: Node[] = [];
  const place = (node: Node): void => {
    if (placed.has(node.id)) return;
    placed.add(node.id);
    for (const id of node.inputs) place(byId.get(id) as Node);
    order.push(node);
  };
  wanted.forEach(place);
  return order;
}
