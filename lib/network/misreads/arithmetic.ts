import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { absolute, isSquare, pair } from './products';
import { isProduct, sumOf } from './terms';

/** Whether a node belongs to a GRU or an LSTM, whose shares and gates have mistakes of their own. */
function isGated(node: Node, edit: Edit): boolean {
  return /^(gru|lstm)\./.test(edit.reading.part(node.id) ?? '');
}

/** Whether the way back starts from a node: its sign has a mistake of its own there. */
function feedsGradient(node: Node, edit: Edit): boolean {
  return edit.reading.users(node.id).some(({ part }) => part?.startsWith('gradient'));
}

/** Whether a sum is a plain one: no pre-activation, no state of a cell. */
function isPlain(node: Node, edit: Edit): boolean {
  return !node.inputs.some((id) => isProduct(id, edit)) && !isGated(node, edit);
}

/** Mistakes with sums, differences and products entry by entry. */
export const arithmetic: readonly Mistake[] = [
  {
    kind: 'last-term-subtracted',
    weight: 5,
    message:
      'The last term was subtracted. Between the terms stands a **plus**; only a term’s own sign can make it lower the sum.',
    ops: ['add'],
    instead: (node, edit) => {
      if (!isPlain(node, edit)) return undefined;
      const rest = sumOf(node.inputs.slice(0, -1), edit) as NodeId;
      return edit.emit('subtract', [rest, node.inputs[node.inputs.length - 1] as NodeId]);
    },
  },
  {
    kind: 'second-term-dropped',
    weight: 4,
    message: 'Only the first term was taken. The other terms of the sum belong to it too.',
    ops: ['add'],
    instead: (node, edit) => (isPlain(node, edit) ? node.inputs[0] : undefined),
  },
  {
    kind: 'first-term-dropped',
    weight: 4,
    message: 'The first term of the sum was left out. All terms belong to it.',
    ops: ['add'],
    instead: (node, edit) => (isPlain(node, edit) ? sumOf(node.inputs.slice(1), edit) : undefined),
  },
  {
    kind: 'multiplied-instead-of-added',
    weight: 4,
    message: 'The terms were multiplied entry by entry. The sign between them is a **plus**.',
    ops: ['add'],
    instead: (node, edit) =>
      node.inputs.length === 2 && isPlain(node, edit)
        ? edit.emit('hadamard', node.inputs)
        : undefined,
  },
  {
    kind: 'difference-reversed',
    weight: 8,
    message:
      'The difference was taken the wrong way round: $b - a$ is the negative of $a - b$. Look which of the two is taken **off**.',
    ops: ['subtract'],
    instead: (node, edit) =>
      feedsGradient(node, edit) ? undefined : edit.emit('subtract', [...node.inputs].reverse()),
  },
  {
    kind: 'added-instead-of-subtracted',
    weight: 5,
    message: 'The two were added. The sign between them is a **minus**.',
    ops: ['subtract'],
    instead: (node, edit) => edit.emit('add', node.inputs),
  },
  {
    kind: 'difference-without-sign',
    weight: 5,
    message: 'The difference’s sign was dropped. Here a negative difference **stays** negative.',
    ops: ['subtract'],
    instead: (node, edit) =>
      feedsGradient(node, edit) ? undefined : absolute(edit.copy(node.id), edit),
  },
  {
    kind: 'added-instead-of-multiplied',
    weight: 5,
    message: 'The two were added. $\\odot$ **multiplies** the entries in the same places.',
    ops: ['hadamard'],
    instead: (node, edit) => edit.emit('add', node.inputs),
  },
  {
    kind: 'product-for-hadamard',
    weight: 8,
    message:
      'The matrix product was taken. $A \\odot B$ multiplies only the entries in the **same place**, with no sum over a row.',
    ops: ['hadamard'],
    instead: (node, edit) => (isSquare(node.shape) ? edit.emit('product', node.inputs) : undefined),
  },
  {
    kind: 'first-factor-dropped',
    weight: 3,
    message:
      'The first factor was left out. Both sides of $\\odot$ (or of a product of numbers) count.',
    ops: ['hadamard'],
    instead: (node, edit) => (isGated(node, edit) ? undefined : pair(node)[1]),
  },
  {
    kind: 'second-factor-dropped',
    weight: 3,
    message:
      'The second factor was left out. Both sides of $\\odot$ (or of a product of numbers) count.',
    ops: ['hadamard'],
    instead: (node, edit) => (isGated(node, edit) ? undefined : pair(node)[0]),
  },
  {
    kind: 'scale-forgotten',
    weight: 7,
    message:
      'The factor in front was left out. A number before a vector or a matrix multiplies **every** entry.',
    ops: ['scale'],
    instead: (node) => pair(node)[1],
  },
  {
    kind: 'scale-of-first-row-only',
    weight: 4,
    message:
      'Only the first entry or row was multiplied. A number before a vector or a matrix multiplies **every** entry.',
    ops: ['scale'],
    instead: (node, edit) => {
      const [scalar, a] = pair(node);
      const side = node.shape[0] ?? 0;
      if (side < 2) return undefined;
      const scaled = edit.emit('scale', [scalar, a]);
      const first = edit.emit('slice', [scaled], { from: 0, to: 1 });
      return edit.emit('concatenate', [first, edit.emit('slice', [a], { from: 1, to: side })]);
    },
  },
  {
    kind: 'scale-added',
    weight: 4,
    message:
      'The number was added to every entry. A number before a vector or a matrix **multiplies** it.',
    ops: ['scale'],
    instead: (node, edit) => {
      const [scalar, a] = pair(node);
      return node.shape.length === 0
        ? edit.emit('add', [scalar, a])
        : edit.emit('add', [edit.emit('fill', [scalar], { shape: node.shape }), a]);
    },
  },
  {
    kind: 'sign-forgotten',
    weight: 8,
    message: 'The minus sign in front was left out.',
    ops: ['negate'],
    instead: (node) => node.inputs[0],
  },
  {
    kind: 'one-minus-forgotten',
    weight: 8,
    message:
      'The value itself was used where $1 - {}$ it was asked for. The two shares $z$ and $1 - z$ must **add up to 1**.',
    ops: ['one-minus'],
    instead: (node) => node.inputs[0],
  },
  {
    kind: 'one-minus-reversed',
    weight: 4,
    message: 'The difference was taken the wrong way round: $z - 1$ is the negative of $1 - z$.',
    ops: ['one-minus'],
    instead: (node, edit) => edit.emit('negate', [edit.copy(node.id)]),
  },
  {
    kind: 'one-plus-for-one-minus',
    weight: 2,
    message: 'The value was added to 1. $1 - z$ takes it **off**.',
    ops: ['one-minus'],
    instead: (node, edit) => edit.emit('add', [edit.filled(1, node.id), ...node.inputs]),
  },
  {
    kind: 'fraction-inverted',
    weight: 4,
    message: 'Numerator and denominator were exchanged.',
    ops: ['divide'],
    instead: (node, edit) => {
      const [a, b] = pair(node);
      const [top, bottom] = [edit.node(a).shape, edit.node(b).shape];
      return top.length === bottom.length
        ? edit.emit('divide', [b, a])
        : edit.emit('divide', [edit.emit('fill', [b], { shape: top }), a]);
    },
  },
  {
    kind: 'division-forgotten',
    weight: 7,
    message:
      'The division was left out: what stands above the line is only divided **after** it is added up.',
    ops: ['divide'],
    instead: (node) => pair(node)[0],
  },
];
