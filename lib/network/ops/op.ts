import type { Attributes, Node, NodeId, OpName } from '../graph';
import type { Shape, Tensor } from '../tensor';
import type { Write } from './notation';

/** Computes a node's entries from its inputs' buffers, which it holds; called once for each run. */
export type Kernel = () => void;

/** What a node's backward pass works with. */
export interface Pass {
  readonly node: Node;
  /** The gradient of the loss with respect to the node. */
  readonly gradient: NodeId;
  /** Appends a node to the graph of the gradients. */
  emit(op: OpName, inputs: readonly NodeId[], attributes?: Attributes, part?: string): NodeId;
  /** A constant all of whose entries are one number. */
  uniform(value: number, shape: Shape): NodeId;
  shapeOf(id: NodeId): Shape;
}

/** The gradient of the loss with respect to each input; `undefined` where there is none. */
export type Backward = (pass: Pass) => readonly (NodeId | undefined)[];

/** What an op is; `registry.ts` holds one for every name. */
export interface Op {
  /** The shape of the result, or, as a string, what is wrong with the inputs. */
  shape(inputs: readonly Shape[], attributes: Attributes): Shape | string;
  /** Makes the kernel of one node; all buffers stay where they are for as long as it is called. */
  kernel(output: Tensor, inputs: readonly Tensor[], attributes: Attributes): Kernel;
  readonly backward: Backward;
  readonly write: Write;
}
