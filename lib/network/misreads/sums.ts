import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { absolute, isSquare, pair } from './products';

/** Whether a term of a sum holds a matrix's product, and so is no bias. */
export function isProduct(id: NodeId, edit: Edit): boolean {
  const { op, inputs, label } = edit.node(id);
  if (op === 'product') return true;
  const open = label === undefined && (op === 'hadamard' || op === 'add');
  return open && inputs.some((inner) => isProduct(inner, edit));
}

/** A sum's terms that are biases, where there are products beside them. */
function biases(node: Node, edit: Edit): readonly NodeId[] {
  if (!node.inputs.some((id) => isProduct(id, edit))) return [];
  return node.inputs.filter((id) => ['input', 'constant'].includes(edit.node(id).op));
}

/** Of a sum's products the one of the input (called x, else the first), and the others. */
function productsOf(
  node: Node,
  edit: Edit,
): { readonly input: NodeId | undefined; readonly recurrent: readonly NodeId[] } {
  const terms = node.inputs.filter((id) => isProduct(id, edit));
  const ofX = terms.find((id) =>
    edit.node(edit.node(id).inputs[1] as NodeId).label?.startsWith('x'),
  );
  const input = ofX ?? terms[0];
  return { input, recurrent: terms.filter((id) => id !== input) };
}

function recurrentTerms(node: Node, edit: Edit): readonly NodeId[] {
  return productsOf(node, edit).recurrent;
}

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

/** The sum of some of the terms. */
export function sumOf(terms: readonly NodeId[], edit: Edit): NodeId | undefined {
  if (terms.length === 0) return undefined;
  return terms.length === 1 ? terms[0] : edit.emit('add', terms);
}

function without(node: Node, dropped: readonly NodeId[], edit: Edit): NodeId | undefined {
  if (dropped.length === 0) return undefined;
  return sumOf(
    node.inputs.filter((id) => !dropped.includes(id)),
    edit,
  );
}

export const sums: readonly Mistake[] = [
  {
    kind: 'bias-dropped',
    weight: 10,
    message:
      'The bias $b$ was left out. It is added to every pre-activation, **after** the products.',
    ops: ['add'],
    instead: (node, edit) => without(node, biases(node, edit), edit),
  },
  {
    kind: 'bias-subtracted',
    weight: 5,
    message:
      'The bias was taken off instead of added. A pre-activation is $W x + U h \\mathbin{\\boldsymbol{+}} b$; a negative bias lowers it by its own sign.',
    ops: ['add'],
    instead: (node, edit) => {
      const rest = without(node, biases(node, edit), edit);
      const bias = sumOf(biases(node, edit), edit);
      return rest === undefined || bias === undefined
        ? undefined
        : edit.emit('subtract', [rest, bias]);
    },
  },
  {
    kind: 'bias-added-twice',
    weight: 2,
    message:
      'The bias was added with each product, so twice. It belongs to the **sum** and is added once.',
    ops: ['add'],
    instead: (node, edit) => {
      const found = biases(node, edit);
      if (found.length === 0 || recurrentTerms(node, edit).length === 0) return undefined;
      return edit.emit('add', [...node.inputs, ...found]);
    },
  },
  {
    kind: 'recurrent-term-dropped',
    weight: 9,
    message:
      'The product with the previous state was left out. Without it the network has no memory: it would see the present input alone.',
    ops: ['add'],
    instead: (node, edit) => without(node, recurrentTerms(node, edit), edit),
  },
  {
    kind: 'input-term-dropped',
    weight: 6,
    message:
      'The product with the present input was left out. Each step reads **both** the input $x_t$ and the previous state.',
    ops: ['add'],
    instead: (node, edit) => {
      const { input, recurrent } = productsOf(node, edit);
      return recurrent.length === 0 ? undefined : without(node, [input as NodeId], edit);
    },
  },
  {
    kind: 'recurrent-term-subtracted',
    weight: 2,
    message:
      'The two products were subtracted. What the input and the previous state say is **added**.',
    ops: ['add'],
    instead: (node, edit) => {
      const terms = recurrentTerms(node, edit);
      const rest = without(node, terms, edit);
      const taken = sumOf(terms, edit);
      return rest === undefined || taken === undefined
        ? undefined
        : edit.emit('subtract', [rest, taken]);
    },
  },
  {
    kind: 'weights-exchanged',
    weight: 6,
    message:
      'The two weight matrices were exchanged. One belongs to the **input** $x_t$, the other to the **previous state**.',
    ops: ['add'],
    instead: (node, edit) => {
      const [first, second] = node.inputs.filter((id) => edit.node(id).op === 'product');
      if (first === undefined || second === undefined) return undefined;
      const [W, x] = pair(edit.node(first));
      const [U, h] = pair(edit.node(second));
      const shapes = [W, U].map((id) => edit.node(id).shape);
      if (!shapes.every(isSquare) || edit.node(x).shape.length !== edit.node(h).shape.length) {
        return undefined;
      }
      const others = node.inputs.filter((id) => id !== first && id !== second);
      const crossed = [edit.emit('product', [U, x]), edit.emit('product', [W, h])];
      return edit.emit('add', [...crossed, ...others]);
    },
  },
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
