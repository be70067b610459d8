import { append, type Builder, nodeOf } from './build';
import type { Attributes, Node, NodeId, OpName } from './graph';
import { nestedOf } from './ops/elementwise';
import { fromNested, type Nested, type Shape, sizeOf } from './tensor';

/** Appends the nodes of a backward pass: each once, and without factors of 1 and double signs. */
export interface Emitter {
  /** The time step of what is emitted from now on. */
  time: number | undefined;
  emit(op: OpName, inputs: readonly NodeId[], attributes?: Attributes, part?: string): NodeId;
  /** A constant all of whose entries are `value`. */
  uniform(value: number, shape: Shape): NodeId;
  /** The sum of a node's contributions. */
  total(terms: readonly NodeId[]): NodeId;
  /** A node of the same value, once for each `name`. */
  again(id: NodeId, name: string): NodeId;
}

export function createEmitter(builder: Builder): Emitter {
  const made = new Map<string, NodeId>();
  const key = (op: OpName, inputs: readonly NodeId[], attributes: Attributes) =>
    JSON.stringify([op, inputs, attributes]);
  const named = new Map<string, NodeId>();
  for (const { id, op, inputs, attributes, part, label } of builder.nodes) {
    if (!part?.startsWith('gradient')) continue;
    made.set(key(op, inputs, attributes), id);
    if (op === 'scale' && label !== undefined) named.set(`${label} ${inputs[1]}`, id);
  }

  function once(
    op: OpName,
    inputs: readonly NodeId[],
    attributes: Attributes,
    part: string,
  ): NodeId {
    const name = key(op, inputs, attributes);
    const known = made.get(name);
    if (known !== undefined) return known;
    const id = append(builder, op, inputs, { attributes, part, time: emitter.time });
    made.set(name, id);
    return id;
  }

  const node = (id: NodeId) => nodeOf(builder, id);
  // A labelled gradient is a step that later steps name, so it is not looked into.
  const inside = (id: NodeId, op: OpName): Node | undefined => {
    const found = node(id);
    const open = op === 'constant' || found.part?.startsWith('gradient');
    return found.op === op && found.label === undefined && open ? found : undefined;
  };
  const uniformOf = (id: NodeId) => {
    const value = inside(id, 'constant')?.attributes.value as Nested | undefined;
    if (value === undefined) return undefined;
    const [first, ...rest] = fromNested(value).data;
    return rest.every((entry) => entry === first) ? first : undefined;
  };

  const emitter: Emitter = {
    time: undefined,
    emit: (op, inputs, attributes = {}, part = 'gradient') =>
      simplified(op, inputs, attributes, part) ?? once(op, inputs, attributes, part),
    uniform: (value, shape) => emitter.emit('constant', [], { value: nestedOf(shape, value) }),
    total: (terms) =>
      terms.length === 1 ? (terms[0] as NodeId) : emitter.emit('add', terms, {}, 'gradient.sum'),
    again: (id, name) => {
      const known = named.get(`${name} ${id}`);
      if (known !== undefined) return known;
      const copy = append(builder, 'scale', [emitter.uniform(1, []), id], {
        part: 'gradient',
        time: emitter.time,
      });
      named.set(`${name} ${id}`, copy);
      return copy;
    },
  };
  const { emit, uniform } = emitter;

  /** A node of the same value that is easier to read, if there is one. */
  function simplified(
    op: OpName,
    inputs: readonly NodeId[],
    attributes: Attributes,
    part: string,
  ): NodeId | undefined {
    const [a, b] = inputs as [NodeId, NodeId];
    if (op === 'scale') return scaled(a, b, part);
    if (op === 'hadamard') {
      const [left, right] = [uniformOf(a), uniformOf(b)];
      if (left !== undefined) return emit('scale', [uniform(left, []), b], {}, part);
      if (right !== undefined) return emit('scale', [uniform(right, []), a], {}, part);
    }
    if (op === 'fill') {
      const value = uniformOf(a);
      return value === undefined ? undefined : uniform(value, attributes.shape as Shape);
    }
    if (op === 'negate') {
      const value = uniformOf(a);
      return value === undefined ? inside(a, 'negate')?.inputs[0] : uniform(-value, node(a).shape);
    }
    if (op === 'sum') {
      const value = uniformOf(a);
      if (value !== undefined && attributes.axis === undefined) {
        return uniform(value * sizeOf(node(a).shape), []);
      }
      const positive = inside(a, 'negate')?.inputs;
      if (positive) return emit('negate', [emit('sum', positive, attributes)], {}, part);
    }
    if (op === 'subtract') {
      const [left, right] = [inside(a, 'negate')?.inputs[0], inside(b, 'negate')?.inputs[0]];
      if (right !== undefined) {
        return left === undefined
          ? emit('add', [a, right], {}, part)
          : emit('subtract', [right, left], {}, part);
      }
    }
    return undefined;
  }

  function scaled(scalar: NodeId, tensor: NodeId, part: string): NodeId | undefined {
    const factor = uniformOf(scalar);
    const negative = inside(scalar, 'negate')?.inputs[0];
    if (negative !== undefined) {
      return emit('negate', [emit('scale', [negative, tensor])], {}, part);
    }
    if (factor === undefined) return undefined;
    if (factor === 1) return tensor;
    if (factor === -1) return emit('negate', [tensor], {}, part);
    const value = uniformOf(tensor);
    if (value !== undefined) return uniform(factor * value, node(tensor).shape);
    const inner = inside(tensor, 'scale');
    const within = inner && uniformOf(inner.inputs[0] as NodeId);
    if (inner && within !== undefined) {
      const whole = uniform(factor * within, []);
      return emit('scale', [whole, inner.inputs[1] as NodeId], {}, part);
    }
    return undefined;
  }
  return emitter;
}
