import type { Node, NodeId } from '../graph';
import { sizeOf } from '../tensor';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { absolute, isSquare } from './products';

/** How many entries go into each sum of a sum or a mean. */
function count(node: Node, edit: Edit): number {
  return sizeOf(edit.node(node.inputs[0] as NodeId).shape) / sizeOf(node.shape);
}

function reversed(node: Node, edit: Edit): NodeId | undefined {
  return node.inputs.length > 1
    ? edit.emit(node.op, [...node.inputs].reverse(), node.attributes)
    : undefined;
}

/** A slice or row of the place one further on, or one before. */
function shiftedBy(by: number, node: Node, edit: Edit): NodeId | undefined {
  const { from, to, index, axis } = node.attributes as Readonly<Record<string, number | undefined>>;
  const { shape } = edit.node(node.inputs[0] as NodeId);
  const side = shape[axis ?? 0] as number;
  if (index !== undefined) {
    const place = index + by;
    return place >= 0 && place < side ? edit.emit('row', node.inputs, { index: place }) : undefined;
  }
  const [first, last] = [(from as number) + by, (to as number) + by];
  return first >= 0 && last <= side
    ? edit.emit('slice', node.inputs, { ...node.attributes, from: first, to: last })
    : undefined;
}

export const gathering: readonly Mistake[] = [
  {
    kind: 'mean-for-sum',
    weight: 6,
    message: 'The mean was taken: the sum is **not** divided by the number of terms here.',
    ops: ['sum'],
    instead: (node, edit) =>
      count(node, edit) > 1 ? edit.emit('mean', node.inputs, node.attributes) : undefined,
  },
  {
    kind: 'sum-for-mean',
    weight: 8,
    message: 'The sum was not divided. A mean divides by the **number of terms**.',
    ops: ['mean'],
    instead: (node, edit) =>
      count(node, edit) > 1 ? edit.emit('sum', node.inputs, node.attributes) : undefined,
  },
  {
    kind: 'mean-by-one-less',
    weight: 4,
    message:
      'The sum was divided by $n - 1$. That is for a sample’s variance; a mean divides by $n$.',
    ops: ['mean'],
    instead: (node, edit) => {
      const n = count(node, edit);
      return n > 2
        ? edit.emit('scale', [edit.constant(n / (n - 1)), edit.copy(node.id)])
        : undefined;
    },
  },
  {
    kind: 'gathered-over-wrong-axis',
    weight: 6,
    message: 'The wrong direction was added up: rows for columns, or columns for rows.',
    ops: ['sum', 'mean'],
    instead: (node, edit) => {
      const { axis } = node.attributes;
      const { shape } = edit.node(node.inputs[0] as NodeId);
      return isSquare(shape) && axis !== undefined
        ? edit.emit(node.op, node.inputs, { axis: 1 - (axis as number) })
        : undefined;
    },
  },
  {
    kind: 'sum-without-signs',
    weight: 4,
    message: 'The terms were added without their signs. A negative term **lowers** the sum.',
    ops: ['sum', 'mean'],
    instead: (node, edit) =>
      edit.emit(node.op, [absolute(node.inputs[0] as NodeId, edit)], node.attributes),
  },
  {
    kind: 'root-forgotten',
    weight: 7,
    message: 'The root was left out: this is the **square** of the norm.',
    ops: ['norm'],
    instead: (node, edit) => edit.emit('power', [edit.copy(node.id)], { exponent: 2 }),
  },
  {
    kind: 'norm-of-absolutes',
    weight: 5,
    message:
      'The absolute values were added. The Euclidean norm adds **squares** and takes the root.',
    ops: ['norm'],
    instead: (node, edit) => edit.emit('sum', [absolute(node.inputs[0] as NodeId, edit)]),
  },
  {
    kind: 'norm-of-sum',
    weight: 3,
    message:
      'The entries were added before squaring. **Square each** entry first, then add, then take the root.',
    ops: ['norm'],
    instead: (node, edit) => {
      const square = edit.emit('power', [edit.emit('sum', node.inputs)], { exponent: 2 });
      return edit.emit('power', [square], { exponent: 0.5 });
    },
  },
  {
    kind: 'joined-in-wrong-order',
    weight: 6,
    message: 'The parts were joined in the wrong order: what is named **first** comes first.',
    ops: ['concatenate', 'stack'],
    instead: reversed,
  },
  {
    kind: 'rows-for-columns',
    weight: 5,
    message: 'The vectors were written as columns. Stacking makes each of them a **row**.',
    ops: ['stack'],
    instead: (node, edit) =>
      isSquare(node.shape) ? edit.emit('transpose', [edit.copy(node.id)]) : undefined,
  },
  {
    kind: 'place-counted-from-zero',
    weight: 5,
    message:
      'The places were counted from 0, so this is one place **too far**. Here the first place is 1.',
    ops: ['slice', 'row'],
    instead: (node, edit) => shiftedBy(1, node, edit),
  },
  {
    kind: 'place-before',
    weight: 4,
    message: 'This is one place **too early**.',
    ops: ['slice', 'row'],
    instead: (node, edit) => shiftedBy(-1, node, edit),
  },
  {
    kind: 'column-for-row',
    weight: 6,
    message: 'A column was taken for a row. Rows run **across**.',
    ops: ['row'],
    instead: (node, edit) => {
      const a = node.inputs[0] as NodeId;
      if (!isSquare(edit.node(a).shape)) return undefined;
      return edit.emit('row', [edit.emit('transpose', [a])], node.attributes);
    },
  },
  {
    kind: 'shifted-wrong-way',
    weight: 8,
    message:
      'The sequence was shifted the other way. A shift by $k > 0$ **delays** it: what was at place $t$ is now at $t + k$.',
    ops: ['shift'],
    instead: (node, edit) =>
      edit.emit('shift', node.inputs, { by: -(node.attributes.by as number) }),
  },
  {
    kind: 'shift-wrapped-around',
    weight: 6,
    message: 'What left at one end was put in at the other. Here the vacated places are **zero**.',
    ops: ['shift'],
    instead: (node, edit) => {
      const by = node.attributes.by as number;
      const side = node.shape[0] as number;
      const back = edit.emit('shift', node.inputs, { by: by > 0 ? by - side : by + side });
      return Math.abs(by) < side ? edit.emit('add', [edit.copy(node.id), back]) : undefined;
    },
  },
  {
    kind: 'shift-forgotten',
    weight: 4,
    message: 'The sequence was not shifted.',
    ops: ['shift'],
    instead: (node) => node.inputs[0],
  },
];
