import type { Node, NodeId } from '../graph';
import { sides } from '../ops/elementwise';
import type { Shape } from '../tensor';
import type { Edit } from './edit';
import type { Mistake } from './mistake';

export function isSquare(shape: Shape): boolean {
  return shape.length === 2 && shape[0] === shape[1];
}

/** The two inputs of a node. */
export function pair(node: Node): readonly [NodeId, NodeId] {
  return node.inputs as readonly [NodeId, NodeId];
}

function shapesOf(node: Node, edit: Edit): readonly [Shape, Shape] {
  const [a, b] = pair(node);
  return [edit.node(a).shape, edit.node(b).shape];
}

/** A whole row of products with all but the first taken away: the first column times the first entry. */
function firstProducts(node: Node, edit: Edit): NodeId | undefined {
  const [a, b] = pair(node);
  const [left, right] = shapesOf(node, edit);
  if (sides(left).columns < 2) return undefined;
  const column = edit.emit('slice', [a], { from: 0, to: 1, axis: 1 });
  const row = edit.emit('slice', [b], { from: 0, to: 1, axis: 0 });
  return right.length === 0 ? undefined : edit.emit('product', [column, row]);
}

function unit(side: number): number[][] {
  return Array.from({ length: side }, (_, i) =>
    Array.from({ length: side }, (_, k) => (i === k ? 1 : 0)),
  );
}

export const products: readonly Mistake[] = [
  {
    kind: 'matrix-transposed',
    weight: 9,
    message:
      'Rows and columns of the matrix were exchanged: that is $W^\\top x$. The first entry of $W x$ is the first **row** of $W$ times $x$, not its first column.',
    ops: ['product'],
    instead: (node, edit) => {
      const [a, b] = pair(node);
      const left = edit.node(a);
      if (left.op === 'transpose' || !isSquare(left.shape)) return undefined;
      return edit.emit('product', [edit.emit('transpose', [a]), b]);
    },
  },
  {
    kind: 'transpose-forgotten',
    weight: 8,
    message:
      'The transpose was left out: the formula says $A^\\top$, so the rows to multiply with are the **columns** of $A$.',
    ops: ['transpose'],
    instead: (node) => (isSquare(node.shape) ? node.inputs[0] : undefined),
  },
  {
    kind: 'diagonal-only',
    weight: 5,
    message:
      'Only the diagonal of the matrix was used, each entry of the vector times one number. In a matrix product **every** entry of the vector goes into every row’s sum.',
    ops: ['product'],
    instead: (node, edit) => {
      const [a, b] = pair(node);
      const [left, right] = shapesOf(node, edit);
      if (!isSquare(left) || right.length !== 1) return undefined;
      const diagonal = edit.emit('hadamard', [a, edit.constant(unit(left[0] as number))]);
      return edit.emit('product', [diagonal, b]);
    },
  },
  {
    kind: 'hadamard-for-product',
    weight: 9,
    message:
      'The matrices were multiplied entry by entry ($A \\odot B$). The product $A B$ takes **rows of $A$ times columns of $B$**.',
    ops: ['product'],
    instead: (node, edit) => {
      const [left, right] = shapesOf(node, edit);
      return isSquare(left) && isSquare(right) ? edit.emit('hadamard', node.inputs) : undefined;
    },
  },
  {
    kind: 'factors-swapped',
    weight: 7,
    message:
      'The factors were exchanged. A matrix product depends on its order: $A B$ and $B A$ are different matrices.',
    ops: ['product'],
    instead: (node, edit) => {
      const [left, right] = shapesOf(node, edit);
      const [a, b] = pair(node);
      return isSquare(left) && isSquare(right) ? edit.emit('product', [b, a]) : undefined;
    },
  },
  {
    kind: 'right-factor-transposed',
    weight: 6,
    message:
      'Rows were multiplied with rows: that is $A B^\\top$. Take each row of $A$ with each **column** of $B$.',
    ops: ['product'],
    instead: (node, edit) => {
      const [a, b] = pair(node);
      const right = edit.node(b);
      if (right.op === 'transpose' || !isSquare(right.shape)) return undefined;
      return edit.emit('product', [a, edit.emit('transpose', [b])]);
    },
  },
  {
    kind: 'row-sum-cut-short',
    weight: 4,
    message:
      'Only the first product of each row was taken. A row times a column is the **sum** of all the products along it.',
    ops: ['product'],
    instead: firstProducts,
  },
  {
    kind: 'row-products-not-weighed',
    weight: 2,
    message:
      'The entries of each row were added up without multiplying them with the vector. Each entry of a row is first **weighed** with the vector’s entry in the same place.',
    ops: ['product'],
    instead: (node, edit) => {
      const [a, b] = pair(node);
      return edit.emit('product', [a, edit.filled(1, b)]);
    },
  },
  {
    kind: 'outer-transposed',
    weight: 7,
    message:
      'The outer product was taken the wrong way round. $u v^\\top$ has a **row for each entry of $u$** and a column for each entry of $v$.',
    ops: ['outer'],
    backward: 'too',
    instead: (node, edit) => {
      const [u, v] = pair(node);
      return isSquare(node.shape) && u !== v ? edit.emit('outer', [v, u]) : undefined;
    },
  },
  {
    kind: 'outer-diagonal-only',
    weight: 5,
    message:
      'The vectors were multiplied entry by entry, which fills only the diagonal. The outer product multiplies **every** entry of $u$ with **every** entry of $v$.',
    ops: ['outer'],
    backward: 'too',
    instead: (node, edit) =>
      isSquare(node.shape)
        ? edit.emit('hadamard', [
            edit.emit('outer', node.inputs),
            edit.constant(unit(node.shape[0] as number)),
          ])
        : undefined,
  },
  {
    kind: 'outer-summed',
    weight: 3,
    message:
      'The vectors were added place by place. Each entry of $u v^\\top$ is a **product** $u_i v_j$, not a sum.',
    ops: ['outer'],
    instead: (node, edit) => {
      const { shape } = node;
      const [u, v] = pair(node);
      return edit.emit('add', [
        edit.emit('fill', [u], { shape, axis: 1 }),
        edit.emit('fill', [v], { shape, axis: 0 }),
      ]);
    },
  },
  {
    kind: 'dot-cut-short',
    weight: 4,
    message:
      'Only the first products were taken. A dot product adds **all** the products $u_i v_i$, the last one too.',
    ops: ['dot'],
    instead: (node, edit) => {
      const to = (edit.node(pair(node)[0]).shape[0] as number) - 1;
      if (to < 1) return undefined;
      return edit.emit(
        'dot',
        node.inputs.map((id) => edit.emit('slice', [id], { from: 0, to })),
      );
    },
  },
  {
    kind: 'dot-of-sums',
    weight: 3,
    message:
      'The vectors’ sums were multiplied. In a dot product one multiplies **first**, place by place, and adds afterwards.',
    ops: ['dot'],
    instead: (node, edit) =>
      edit.emit(
        'hadamard',
        node.inputs.map((id) => edit.emit('sum', [id])),
      ),
  },
  {
    kind: 'dot-without-signs',
    weight: 4,
    message:
      'The products were added without their signs. A product of two numbers of unlike sign is **negative** and lowers the sum.',
    ops: ['dot'],
    instead: (node, edit) => {
      const products = edit.emit('hadamard', node.inputs);
      return edit.emit('sum', [absolute(products, edit)]);
    },
  },
];

/** |x|, as relu(x) + relu(-x). */
export function absolute(id: NodeId, edit: Edit): NodeId {
  const negated = edit.emit('relu', [edit.emit('negate', [id])]);
  return edit.emit('add', [edit.emit('relu', [id]), negated]);
}
