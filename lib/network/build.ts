import { err, ok, type Result } from '../result';
import type { Attributes, Graph, Node, NodeId, OpName, Place } from './graph';
import { registry } from './ops/registry';
import { type Shape, shapeName } from './tensor';

/** A graph that still grows; what has been appended stays. */
export interface Builder {
  readonly nodes: Node[];
  /** The id that the next node gets: larger than every id so far. */
  next: NodeId;
}

/** Inputs that an op cannot take; `message` names the op and the shapes. */
export interface ShapeProblem {
  readonly op: OpName;
  readonly shapes: readonly Shape[];
  readonly message: string;
}

export interface NodeOptions {
  readonly attributes?: Attributes;
  readonly label?: string;
  readonly place?: Place;
  readonly part?: string;
  readonly time?: number;
}

/** A builder, empty or going on from a graph (whose nodes it copies). */
export function createBuilder(from: Graph = { nodes: [] }): Builder {
  return {
    nodes: [...from.nodes],
    next: from.nodes.reduce((next, node) => Math.max(next, node.id + 1), 0),
  };
}

/** The shape an op gives for inputs of these shapes, or what is wrong with them. */
export function inferShape(
  op: OpName,
  shapes: readonly Shape[],
  attributes: Attributes = {},
): Result<Shape, ShapeProblem> {
  const shape = registry[op].shape(shapes, attributes);
  if (typeof shape !== 'string') return ok(shape);
  const given = shapes.map(shapeName).join(' and ');
  return err({ op, shapes, message: `${op} of ${given}: ${shape}` });
}

/**
 * Appends a node and returns its id. Shapes that do not fit are a bug of the caller and throw; whoever
 * takes input from a person asks `inferShape` first.
 */
export function append(
  builder: Builder,
  op: OpName,
  inputs: readonly NodeId[],
  options: NodeOptions = {},
): NodeId {
  const { attributes = {}, ...rest } = options;
  const shapes = inputs.map((id) => nodeOf(builder, id).shape);
  const shape = inferShape(op, shapes, attributes);
  if (!shape.ok) throw new RangeError(shape.error.message);
  const id = builder.next++;
  builder.nodes.push({
    id,
    op,
    inputs,
    attributes,
    shape: shape.value,
    ...rest,
  });
  return id;
}

/** Names a node that is there already, and returns its id. */
export function label(
  builder: Builder,
  id: NodeId,
  name: string,
  more: Pick<NodeOptions, 'time' | 'part'> = {},
): NodeId {
  const at = indexOf(builder, id);
  builder.nodes[at] = { ...(builder.nodes[at] as Node), label: name, ...more };
  return id;
}

/** The node of an id; throws where there is none. */
export function nodeOf(builder: Builder, id: NodeId): Node {
  return builder.nodes[indexOf(builder, id)] as Node;
}

function indexOf(builder: Builder, id: NodeId): number {
  // In a graph that was only ever appended to, a node's id is its index.
  const at = builder.nodes[id]?.id === id ? id : builder.nodes.findIndex((node) => node.id === id);
  if (at < 0) throw new RangeError(`no node ${id}`);
  return at;
}

/** The graph as it is now; appending goes on without changing it. */
export function graphOf(builder: Builder): Graph {
  return { nodes: [...builder.nodes] };
}
