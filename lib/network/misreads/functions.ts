import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';

/** Each line of a matrix (or a vector) divided by its sum. */
function normalised(id: NodeId, edit: Edit): NodeId {
  const { shape } = edit.node(id);
  if (shape.length === 1) return edit.emit('divide', [id, edit.emit('sum', [id])]);
  const sums = edit.emit('sum', [id], { axis: 1 });
  return edit.emit('divide', [id, edit.emit('fill', [sums], { shape, axis: 1 })]);
}

function overColumns(node: Node, edit: Edit): NodeId | undefined {
  if (node.shape.length < 2) return undefined;
  return edit.emit('transpose', [edit.emit(node.op, [edit.emit('transpose', node.inputs)])]);
}

export const functions: readonly Mistake[] = [
  {
    kind: 'softmax-not-normalised',
    weight: 8,
    message:
      'The exponentials were not divided by their sum. Softmax gives **probabilities**: they must add up to 1.',
    ops: ['softmax'],
    instead: (node, edit) => edit.emit('exp', node.inputs),
  },
  {
    kind: 'softmax-without-exp',
    weight: 7,
    message:
      'The scores themselves were divided by their sum. Softmax takes $e^{y_i}$ **first**, so that nothing is negative.',
    ops: ['softmax'],
    instead: (node, edit) => normalised(node.inputs[0] as NodeId, edit),
  },
  {
    kind: 'sigmoid-for-softmax',
    weight: 6,
    message:
      '$\\sigma$ was applied to each score by itself. Softmax lets the classes **compete**: $e^{y_i}$ over the sum of them all.',
    ops: ['softmax'],
    instead: (node, edit) => edit.emit('sigmoid', node.inputs),
  },
  {
    kind: 'softmax-over-wrong-axis',
    weight: 6,
    message: 'Columns were normalised. Each **row** (a time step’s scores) is to add up to 1.',
    ops: ['softmax', 'log-softmax'],
    instead: overColumns,
  },
  {
    kind: 'softmax-over-all',
    weight: 3,
    message: 'The whole matrix was normalised at once. Each **row** by itself is to add up to 1.',
    ops: ['softmax'],
    instead: (node, edit) => {
      if (node.shape.length < 2) return undefined;
      const exponentials = edit.emit('exp', node.inputs);
      const total = edit.emit('sum', [exponentials]);
      return edit.emit('divide', [exponentials, total]);
    },
  },
  {
    kind: 'softmax-sign-flipped',
    weight: 3,
    message:
      'The exponents’ signs were flipped: a **larger** score means a larger probability, so it is $e^{+y_i}$.',
    ops: ['softmax'],
    instead: (node, edit) => edit.emit('softmax', [edit.emit('negate', node.inputs)]),
  },
  {
    kind: 'softmax-for-log-softmax',
    weight: 7,
    message: 'The logarithm was left out: these are the probabilities themselves.',
    ops: ['log-softmax'],
    instead: (node, edit) => edit.emit('softmax', node.inputs),
  },
  {
    kind: 'log-of-scores',
    weight: 5,
    message:
      'The scores were used as if they were log-probabilities. The logarithm of the **sum of exponentials** is still to be taken off.',
    ops: ['log-softmax'],
    instead: (node) => node.inputs[0],
  },
  {
    kind: 'exponential-forgotten',
    weight: 5,
    message: 'The exponential was left out.',
    ops: ['exp'],
    instead: (node) => node.inputs[0],
  },
  {
    kind: 'exponential-sign-flipped',
    weight: 5,
    message: 'The exponent’s sign was flipped: $e^{-a}$ is $1 / e^{a}$.',
    ops: ['exp'],
    instead: (node, edit) => edit.emit('exp', [edit.emit('negate', node.inputs)]),
  },
  {
    kind: 'logarithm-base-ten',
    weight: 8,
    message:
      'The logarithm to base 10 was taken. Losses use the **natural** logarithm $\\ln$; $\\log_{10} p = \\ln p / 2.303$.',
    ops: ['log', 'log-softmax'],
    instead: (node, edit) => edit.emit('scale', [edit.constant(Math.LOG10E), edit.copy(node.id)]),
  },
  {
    kind: 'logarithm-base-two',
    weight: 4,
    message:
      'The logarithm to base 2 was taken, which counts **bits**. Losses use the natural logarithm $\\ln$.',
    ops: ['log', 'log-softmax'],
    instead: (node, edit) => edit.emit('scale', [edit.constant(Math.LOG2E), edit.copy(node.id)]),
  },
  {
    kind: 'logarithm-forgotten',
    weight: 6,
    message: 'The logarithm was left out.',
    ops: ['log'],
    instead: (node) => node.inputs[0],
  },
  {
    kind: 'cosine-for-sine',
    weight: 5,
    message: 'The cosine was taken. A sine starts from **0** at $t = 0$, a cosine from 1.',
    ops: ['sin'],
    instead: (node, edit) => edit.emit('cos', node.inputs),
  },
  {
    kind: 'sine-for-cosine',
    weight: 5,
    message: 'The sine was taken. A cosine starts from **1** at $t = 0$, a sine from 0.',
    ops: ['cos'],
    instead: (node, edit) => edit.emit('sin', node.inputs),
  },
  {
    kind: 'degrees-for-radians',
    weight: 8,
    message:
      'The angle was read in degrees. $2\\pi$ is a whole turn, so the calculator must be set to **radians**.',
    ops: ['sin', 'cos'],
    instead: (node, edit) => {
      const angle = edit.emit('scale', [edit.constant(Math.PI / 180), ...node.inputs]);
      return edit.emit(node.op, [angle]);
    },
  },
  {
    kind: 'power-as-multiple',
    weight: 6,
    message: 'The number was multiplied with the exponent. $x^{2}$ is $x \\cdot x$, not $2 x$.',
    ops: ['power'],
    instead: (node, edit) =>
      edit.emit('scale', [edit.constant(node.attributes.exponent as number), ...node.inputs]),
  },
  {
    kind: 'power-forgotten',
    weight: 7,
    message: 'The exponent was left out.',
    ops: ['power'],
    instead: (node) => node.inputs[0],
  },
];
