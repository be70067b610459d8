import type { Nested, Shape } from './tensor';

/** A node's name for ever: an edit of the graph (a misread) keeps it, whatever place it moves to. */
export type NodeId = number;

/** What an op needs besides its inputs: an axis, bounds, an exponent, a constant's value, a name. */
export interface Attributes {
  readonly [name: string]: string | number | Nested | Shape | undefined;
}

/** Where in a formula's text a node was written; offsets count UTF-16 units, `end` is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Node {
  readonly id: NodeId;
  readonly op: OpName;
  readonly inputs: readonly NodeId[];
  readonly attributes: Attributes;
  readonly shape: Shape;
  /** The name a learner sees, e.g. `h_1`; a labelled node is a step of the worked solution. */
  readonly label?: string;
  readonly place?: Place;
  /** What a cell says the node is, e.g. `lstm.forget.preactivation`; misreads of cells find it by that. */
  readonly part?: string;
  /** The time step it belongs to, from 1; a misread applies at every step unless it names one. */
  readonly time?: number;
}

/** An equation list in single-assignment form: nodes in an order in which they can be run. */
export interface Graph {
  readonly nodes: readonly Node[];
}

/** Every op; each has a file of its own name in `ops/`. */
export type OpName =
  | 'input' // attributes.name
  | 'constant' // attributes.value
  | 'product' // matrix times vector, matrix times matrix
  | 'transpose'
  | 'outer'
  | 'dot'
  | 'add' // two or more of one shape
  | 'subtract'
  | 'hadamard'
  | 'divide' // entry by entry, or a tensor by a scalar
  | 'scale' // a scalar times a tensor
  | 'negate'
  | 'one-minus'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'heaviside' // the derivative of relu; 0 at 0
  | 'softmax' // of a vector; of each row of a matrix
  | 'log-softmax'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'round' // attributes.places, decimals
  | 'power' // attributes.exponent, entry by entry
  | 'sum' // attributes.axis: 0 over rows, 1 over columns, absent over all
  | 'mean'
  | 'norm' // Euclidean / Frobenius, over all entries
  | 'fill' // a scalar (or a vector along attributes.axis) repeated to attributes.shape
  | 'concatenate' // attributes.axis, default 0
  | 'slice' // attributes.from, attributes.to (exclusive), attributes.axis; of a vector or matrix
  | 'row' // attributes.index: a row of a matrix as a vector, an entry of a vector as a scalar
  | 'shift' // attributes.by along axis 0; vacated places are 0
  | 'stack' // scalars to a vector, vectors to the rows of a matrix
  | 'ctc' // logits (T, K); attributes.labels, attributes.blank: the loss
  | 'ctc-gradient'; // the same inputs: its gradient with respect to the logits
