import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { isSquare, pair } from './products';
import { isProduct, sumOf } from './terms';

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

function without(node: Node, dropped: readonly NodeId[], edit: Edit): NodeId | undefined {
  if (dropped.length === 0) return undefined;
  return sumOf(
    node.inputs.filter((id) => !dropped.includes(id)),
    edit,
  );
}

/** Mistakes with W x + U h + b. */
export const preactivations: readonly Mistake[] = [
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
];
