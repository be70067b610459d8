import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { absolute, pair } from './products';

/** How many products each row's sum has. */
function inner(node: Node, edit: Edit): number {
  return edit.node(pair(node)[0]).shape[1] as number;
}

/** One column of the left factor times one row of the right: a single product of each row's sum. */
function single(at: number, node: Node, edit: Edit): NodeId {
  const [a, b] = pair(node);
  return edit.emit('product', [
    edit.emit('slice', [a], { from: at, to: at + 1, axis: 1 }),
    edit.emit('slice', [b], { from: at, to: at + 1, axis: 0 }),
  ]);
}

/** A vector's entries, or a matrix's rows, in the opposite order. */
function reversed(id: NodeId, edit: Edit): NodeId {
  const length = edit.node(id).shape[0] as number;
  const parts = Array.from({ length }, (_, i) =>
    edit.emit('slice', [id], { from: length - 1 - i, to: length - i, axis: 0 }),
  );
  return edit.emit('concatenate', parts, { axis: 0 });
}

/** Mistakes of haste with the rows and columns of a product, whatever its shape. */
export const hastyProducts: readonly Mistake[] = [
  {
    kind: 'products-without-signs',
    weight: 4,
    message:
      'The products were added up without their signs. Where exactly one factor is negative, the product is **negative** and lowers the sum.',
    ops: ['product'],
    backward: 'too',
    instead: (node, edit) =>
      edit.emit(
        'product',
        node.inputs.map((id) => absolute(id, edit)),
      ),
  },
  {
    kind: 'last-product-subtracted',
    weight: 3,
    message:
      'The last product of each row was subtracted. A row times a column **adds** all its products; a minus comes only from the numbers’ own signs.',
    ops: ['product'],
    backward: 'too',
    instead: (node, edit) => {
      const count = inner(node, edit);
      if (count < 2) return undefined;
      const twice = edit.emit('scale', [edit.constant(2), single(count - 1, node, edit)]);
      return edit.emit('subtract', [edit.copy(node.id), twice]);
    },
  },
  {
    kind: 'vector-read-backwards',
    weight: 3,
    message:
      'The entries met in the wrong order. The **first** entry of a row goes with the first entry of the vector, the last with the last.',
    ops: ['product'],
    backward: 'too',
    instead: (node, edit) => {
      const [a, b] = pair(node);
      return inner(node, edit) < 2 ? undefined : edit.emit('product', [a, reversed(b, edit)]);
    },
  },
  {
    kind: 'last-product-only',
    weight: 2,
    message:
      'Only the last product of each row was kept. Each new product is **added** to those before it and does not take their place.',
    ops: ['product'],
    backward: 'too',
    instead: (node, edit) => {
      const count = inner(node, edit);
      return count < 2 ? undefined : single(count - 1, node, edit);
    },
  },
  {
    kind: 'products-averaged',
    weight: 2,
    message:
      'The products of each row were averaged. A matrix product takes their **sum**; nothing is divided by their number.',
    ops: ['product'],
    backward: 'too',
    instead: (node, edit) => {
      const count = inner(node, edit);
      if (count < 2) return undefined;
      return edit.emit('divide', [edit.copy(node.id), edit.constant(count)]);
    },
  },
  {
    kind: 'results-in-wrong-rows',
    weight: 2,
    message:
      'The results stand in the wrong rows. The **first** row of the matrix gives the first row of the result.',
    ops: ['product'],
    backward: 'too',
    instead: (node, edit) =>
      (node.shape[0] as number) < 2 ? undefined : reversed(edit.copy(node.id), edit),
  },
  {
    kind: 'outer-without-signs',
    weight: 3,
    message:
      'The signs were left out. Each entry $u_i v_j$ is **negative** where exactly one of the two factors is.',
    ops: ['outer'],
    backward: 'too',
    instead: (node, edit) =>
      edit.emit(
        'outer',
        node.inputs.map((id) => absolute(id, edit)),
      ),
  },
  {
    kind: 'outer-second-vector-reversed',
    weight: 2,
    message:
      'The columns stand in the wrong order. Column $j$ belongs to the $j$-th entry of the **second** vector.',
    ops: ['outer'],
    backward: 'too',
    instead: (node, edit) => {
      const [u, v] = pair(node);
      return edit.emit('outer', [u, reversed(v, edit)]);
    },
  },
];
