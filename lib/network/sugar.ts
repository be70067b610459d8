import { append, type Builder, type NodeOptions } from './build';
import type { NodeId } from './graph';
import type { Nested, Shape } from './tensor';

/** A given: its value is set by name before a run; its label is its name. */
export function input(b: Builder, name: string, shape: Shape, options: NodeOptions = {}): NodeId {
  return append(b, 'input', [], {
    label: name,
    ...options,
    attributes: { name, shape },
  });
}

/** A value fixed in the graph. */
export function constant(b: Builder, value: Nested, options: NodeOptions = {}): NodeId {
  return append(b, 'constant', [], { ...options, attributes: { value } });
}

/** The sum of two or more terms of one shape. */
export function add(b: Builder, ...terms: readonly NodeId[]): NodeId {
  return append(b, 'add', terms);
}

type Unary = (b: Builder, a: NodeId, options?: NodeOptions) => NodeId;
type Binary = (b: Builder, left: NodeId, right: NodeId, options?: NodeOptions) => NodeId;

export const product: Binary = (b, left, right, options) =>
  append(b, 'product', [left, right], options);
export const subtract: Binary = (b, left, right, options) =>
  append(b, 'subtract', [left, right], options);
export const hadamard: Binary = (b, left, right, options) =>
  append(b, 'hadamard', [left, right], options);
export const divide: Binary = (b, left, right, options) =>
  append(b, 'divide', [left, right], options);
/** A scalar times a tensor. */
export const scale: Binary = (b, scalar, tensor, options) =>
  append(b, 'scale', [scalar, tensor], options);
export const dot: Binary = (b, left, right, options) => append(b, 'dot', [left, right], options);
export const outer: Binary = (b, left, right, options) =>
  append(b, 'outer', [left, right], options);

export const transpose: Unary = (b, a, options) => append(b, 'transpose', [a], options);
export const negate: Unary = (b, a, options) => append(b, 'negate', [a], options);
export const oneMinus: Unary = (b, a, options) => append(b, 'one-minus', [a], options);
export const sigmoid: Unary = (b, a, options) => append(b, 'sigmoid', [a], options);
export const tanh: Unary = (b, a, options) => append(b, 'tanh', [a], options);
export const relu: Unary = (b, a, options) => append(b, 'relu', [a], options);
export const softmax: Unary = (b, a, options) => append(b, 'softmax', [a], options);
export const logSoftmax: Unary = (b, a, options) => append(b, 'log-softmax', [a], options);
export const log: Unary = (b, a, options) => append(b, 'log', [a], options);
/** Over all entries; over an axis with `attributes: { axis }`. */
export const sum: Unary = (b, a, options) => append(b, 'sum', [a], options);
/** Over all entries; over an axis with `attributes: { axis }`. */
export const mean: Unary = (b, a, options) => append(b, 'mean', [a], options);
