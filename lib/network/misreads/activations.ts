import type { Node, NodeId, OpName } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { isProduct } from './terms';

const SQUASHING: readonly OpName[] = ['sigmoid', 'tanh', 'relu'];

function input(node: Node): NodeId {
  return node.inputs[0] as NodeId;
}

/** The mistake of taking one function for another. */
function mistaken(right: OpName, wrong: OpName, weight: number, message: string): Mistake {
  return {
    kind: `${wrong}-for-${right}`,
    weight,
    message,
    ops: [right],
    instead: (node, edit) => edit.emit(wrong, node.inputs),
  };
}

/** Of f(W x + U h + b): f(W x + U h) + b. */
function beforeBias(node: Node, edit: Edit): NodeId | undefined {
  const sum = edit.node(input(node));
  if (sum.op !== 'add') return undefined;
  const products = sum.inputs.filter((id) => isProduct(id, edit));
  const others = sum.inputs.filter((id) => !products.includes(id));
  const [first, second] = products;
  if (first === undefined || others.length === 0) return undefined;
  const inner = second === undefined ? first : edit.emit('add', products);
  return edit.emit('add', [edit.emit(node.op, [inner]), ...others]);
}

/** Of f(W x + U h + b): f(W x) + f(U h) + f(b). */
function termByTerm(node: Node, edit: Edit): NodeId | undefined {
  const sum = edit.node(input(node));
  if (sum.op !== 'add' || !sum.inputs.some((id) => isProduct(id, edit))) return undefined;
  return edit.emit(
    'add',
    sum.inputs.map((id) => edit.emit(node.op, [id])),
  );
}

/** The derivative of an activation, from its own value where it can be. */
export function derivative(op: OpName, at: NodeId, value: NodeId, edit: Edit): NodeId {
  if (op === 'relu') return edit.emit('heaviside', [at]);
  if (op === 'sigmoid') return edit.emit('hadamard', [value, edit.emit('one-minus', [value])]);
  return edit.emit('one-minus', [edit.emit('power', [value], { exponent: 2 })]);
}

export const activations: readonly Mistake[] = [
  mistaken(
    'sigmoid',
    'tanh',
    8,
    '$\\tanh$ was used where $\\sigma$ belongs. A **gate** opens from 0 to 1, so it takes $\\sigma$; $\\tanh$, from -1 to 1, is for what is stored.',
  ),
  mistaken(
    'tanh',
    'sigmoid',
    8,
    '$\\sigma$ was used where $\\tanh$ belongs. A state or a candidate may be **negative**, so it takes $\\tanh$; $\\sigma$, from 0 to 1, is for gates.',
  ),
  mistaken(
    'tanh',
    'relu',
    4,
    'The rectifier was used where $\\tanh$ belongs: $\\tanh$ keeps the sign and stays between -1 and 1.',
  ),
  mistaken(
    'sigmoid',
    'relu',
    3,
    'The rectifier was used where $\\sigma$ belongs: a gate must stay between 0 and 1.',
  ),
  mistaken(
    'relu',
    'tanh',
    4,
    '$\\tanh$ was used where the rectifier belongs: $\\operatorname{relu}(a)$ is $a$ itself where $a$ is positive, and 0 elsewhere.',
  ),
  mistaken(
    'relu',
    'sigmoid',
    4,
    '$\\sigma$ was used where the rectifier belongs: $\\operatorname{relu}(a)$ is $a$ itself where $a$ is positive, and 0 elsewhere.',
  ),
  {
    kind: 'activation-forgotten',
    weight: 9,
    message:
      'The activation was left out, so this is still the **pre-activation**. Without a nonlinear function the network would be one linear map.',
    ops: SQUASHING,
    instead: (node) => input(node),
  },
  {
    kind: 'activation-applied-twice',
    weight: 3,
    message:
      'The activation was applied twice. It is applied **once**, to the whole pre-activation.',
    ops: ['sigmoid', 'tanh'],
    instead: (node, edit) => edit.emit(node.op, [edit.copy(node.id)]),
  },
  {
    kind: 'activation-before-bias',
    weight: 6,
    message: 'The bias was added after the activation. It belongs **inside**: $f(W x + U h + b)$.',
    ops: SQUASHING,
    instead: beforeBias,
  },
  {
    kind: 'activation-term-by-term',
    weight: 5,
    message:
      'The activation was applied to each term and the results added. It is not linear: $f(u + v) \\ne f(u) + f(v)$. **Add first.**',
    ops: SQUASHING,
    instead: termByTerm,
  },
  {
    kind: 'derivative-for-value',
    weight: 5,
    message:
      'The activation’s **derivative** was computed. Going forward its value is needed; the derivative only comes with the gradient.',
    ops: SQUASHING,
    instead: (node, edit) => derivative(node.op, input(node), edit.copy(node.id), edit),
  },
  {
    kind: 'exponent-sign-flipped',
    weight: 6,
    message:
      'The exponent’s sign was lost: $\\sigma(a) = 1 / (1 + e^{\\boldsymbol{-}a})$. With $e^{a}$ below the line one gets $1 - \\sigma(a)$.',
    ops: ['sigmoid'],
    instead: (node, edit) =>
      // In a GRU this is to take 1 - z for z, or 1 - r for r, which has its own explanation.
      edit.reading.own(node.id)?.startsWith('gru.')
        ? undefined
        : edit.emit('sigmoid', [edit.emit('negate', node.inputs)]),
  },
  {
    kind: 'tanh-sign-flipped',
    weight: 3,
    message:
      'The numerator was turned round: $\\tanh(a) = (e^{a} - e^{-a}) / (e^{a} + e^{-a})$ has the **sign of $a$**.',
    ops: ['tanh'],
    instead: (node, edit) => edit.emit('negate', [edit.copy(node.id)]),
  },
  {
    kind: 'tanh-at-half',
    weight: 2,
    message:
      '$2\\sigma(a) - 1$ is $\\tanh(a / 2)$. The formula is $\\tanh(a) = 2\\sigma(\\mathbf{2}a) - 1$.',
    ops: ['tanh'],
    instead: (node, edit) =>
      edit.emit('tanh', [edit.emit('scale', [edit.constant(0.5), input(node)])]),
  },
  {
    kind: 'absolute-for-relu',
    weight: 5,
    message:
      'The minus signs were dropped. The rectifier makes negative entries **zero**; it does not turn them positive.',
    ops: ['relu'],
    instead: (node, edit) => {
      const flipped = edit.emit('relu', [edit.emit('negate', node.inputs)]);
      return edit.emit('add', [edit.copy(node.id), flipped]);
    },
  },
  {
    kind: 'relu-of-negative',
    weight: 4,
    message:
      'The negative entries were kept and the positive ones made zero. It is the other way round: $\\operatorname{relu}(a) = \\max(a, 0)$.',
    ops: ['relu'],
    instead: (node, edit) => {
      const flipped = edit.emit('relu', [edit.emit('negate', node.inputs)]);
      return edit.emit('negate', [flipped]);
    },
  },
  {
    kind: 'relu-for-its-derivative',
    weight: 5,
    message:
      'The rectifier itself was taken. Its derivative is **1** where $a > 0$ and **0** elsewhere.',
    ops: ['heaviside'],
    backward: 'too',
    instead: (node, edit) => edit.emit('relu', node.inputs),
  },
  {
    kind: 'derivative-one-everywhere',
    weight: 4,
    message:
      'The derivative was taken as 1 throughout. Where $a \\le 0$ the rectifier is flat, so its derivative is **0**.',
    ops: ['heaviside'],
    backward: 'too',
    instead: (node, edit) => edit.filled(1, node.id),
  },
];
