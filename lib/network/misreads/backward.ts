import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { isSquare, pair } from './products';
import { sumOf } from './terms';

/** The labelled or emitted node that an activation's derivative is taken of: the activation. */
function activationOf(node: Node, edit: Edit): Node | undefined {
  const [first] = node.inputs as [NodeId];
  const inner = edit.node(first);
  const value = inner.op === 'power' ? edit.node(inner.inputs[0] as NodeId) : inner;
  // Another mistake, made before, may have left the activation out.
  return value.op === 'tanh' || value.op === 'sigmoid' ? value : undefined;
}

const SQUASHED = ['gradient.derivative.tanh', 'gradient.derivative.sigmoid'];

function isSigmoid(node: Node): boolean {
  return node.part === 'gradient.derivative.sigmoid';
}

/** The derivative's formula at another point than the activation's value. */
function formulaAt(point: NodeId, node: Node, edit: Edit): NodeId {
  return isSigmoid(node)
    ? edit.emit('hadamard', [point, edit.emit('one-minus', [point])])
    : edit.emit('one-minus', [edit.emit('power', [point], { exponent: 2 })]);
}

/** Whether a sum of contributions belongs to a parameter: its terms come from several times. */
function isOverTime(node: Node, edit: Edit): boolean {
  const times = new Set(node.inputs.map((id) => edit.node(id).time));
  return node.time === undefined && times.size > 1;
}

/** Of a state's contributions those that come back from later steps. */
function laterTerms(node: Node, edit: Edit): readonly NodeId[] {
  const { time } = node;
  return time === undefined ? [] : node.inputs.filter((id) => (edit.node(id).time ?? 0) > time);
}

const SUM = ['gradient.sum'];

export const backward: readonly Mistake[] = [
  {
    kind: 'gradient-not-accumulated',
    weight: 9,
    message:
      'Only the last step’s share was taken. A weight is used at **every** time step, so its gradient is the **sum** of all the steps’ shares.',
    parts: SUM,
    backward: true,
    instead: (node, edit) =>
      isOverTime(node, edit) ? node.inputs[node.inputs.length - 1] : undefined,
  },
  {
    kind: 'truncated-one-step-early',
    weight: 8,
    message: 'The way back stopped one step early: the share of the **first** step is missing.',
    parts: SUM,
    backward: true,
    instead: (node, edit) =>
      // Of two steps that would be to take the last one only.
      isOverTime(node, edit) && node.inputs.length > 2
        ? sumOf(node.inputs.slice(1), edit)
        : undefined,
  },
  {
    kind: 'gradient-averaged-over-time',
    weight: 5,
    message:
      'The steps’ shares were averaged. They are **added**: a weight that is used $T$ times has $T$ shares.',
    parts: SUM,
    backward: true,
    instead: (node, edit) =>
      isOverTime(node, edit)
        ? edit.emit('scale', [edit.constant(1 / node.inputs.length), edit.copy(node.id)])
        : undefined,
  },
  {
    kind: 'gradient-of-first-step-only',
    weight: 4,
    message:
      'Only the first step’s share was taken. A weight’s gradient is the **sum** of all the steps’ shares.',
    parts: SUM,
    backward: true,
    instead: (node, edit) => (isOverTime(node, edit) ? node.inputs[0] : undefined),
  },
  {
    kind: 'later-steps-ignored',
    weight: 8,
    message:
      'What comes back from later steps was left out. A state acts on the loss in **two** ways: through its own output, and through the next state.',
    parts: SUM,
    backward: true,
    instead: (node, edit) => {
      const later = laterTerms(node, edit);
      if (later.length === 0) return undefined;
      return sumOf(
        node.inputs.filter((id) => !later.includes(id)),
        edit,
      );
    },
  },
  {
    kind: 'own-step-ignored',
    weight: 5,
    message:
      'Only what comes back from later steps was taken. The state’s **own** output acts on the loss too.',
    parts: SUM,
    backward: true,
    instead: (node, edit) => sumOf(laterTerms(node, edit), edit),
  },
  {
    kind: 'one-path-ignored',
    weight: 5,
    message:
      'One of the ways on which this value acts on the loss was left out. The contributions of **all** ways are added.',
    parts: SUM,
    backward: true,
    instead: (node, edit) =>
      isOverTime(node, edit) || laterTerms(node, edit).length > 0
        ? undefined
        : sumOf(node.inputs.slice(0, -1), edit),
  },
  {
    kind: 'activation-derivative-left-out',
    weight: 9,
    message:
      "The activation’s derivative was left out. On the way back through $h = f(a)$ the gradient is **multiplied by $f'(a)$**: for $\\tanh$ by $1 - h^2$, for $\\sigma$ by $h (1 - h)$.",
    parts: ['gradient.through'],
    backward: true,
    instead: (node, edit) => {
      const [gradient, factor] = pair(node);
      const isDerivative = edit.node(factor).part?.startsWith('gradient.derivative');
      return node.op === 'hadamard' && isDerivative ? gradient : undefined;
    },
  },
  {
    kind: 'derivative-at-preactivation',
    weight: 7,
    message:
      'The derivative’s formula was filled with the pre-activation. $1 - h^2$ and $h (1 - h)$ hold for the activation’s **value** $h$, not for $a$.',
    parts: SQUASHED,
    backward: true,
    instead: (node, edit) => {
      const before = activationOf(node, edit)?.inputs[0];
      return before === undefined ? undefined : formulaAt(before, node, edit);
    },
  },
  {
    kind: 'derivative-at-activation',
    weight: 6,
    message:
      "The activation was applied once more before its derivative was taken. The derivative belongs to the **pre-activation** $a$: $f'(a)$, not $f'(h)$.",
    parts: SQUASHED,
    backward: true,
    instead: (node, edit) => {
      const value = activationOf(node, edit);
      return value && formulaAt(edit.emit(value.op, [value.id]), node, edit);
    },
  },
  {
    kind: 'derivative-without-square',
    weight: 5,
    message: 'The square was left out: the derivative of $\\tanh$ is $1 - h^{\\boldsymbol 2}$.',
    parts: ['gradient.derivative.tanh'],
    backward: true,
    instead: (node, edit) => {
      const value = activationOf(node, edit);
      return value && edit.emit('one-minus', [value.id]);
    },
  },
  {
    kind: 'sigmoid-derivative-for-tanh',
    weight: 6,
    message: '$h (1 - h)$ is the derivative of $\\sigma$. That of $\\tanh$ is $1 - h^2$.',
    parts: ['gradient.derivative.tanh'],
    backward: true,
    instead: (node, edit) => {
      const value = activationOf(node, edit);
      return value && edit.emit('hadamard', [value.id, edit.emit('one-minus', [value.id])]);
    },
  },
  {
    kind: 'tanh-derivative-for-sigmoid',
    weight: 6,
    message: '$1 - h^2$ is the derivative of $\\tanh$. That of $\\sigma$ is $h (1 - h)$.',
    parts: ['gradient.derivative.sigmoid'],
    backward: true,
    instead: (node, edit) => {
      const value = activationOf(node, edit);
      return value && edit.emit('one-minus', [edit.emit('power', [value.id], { exponent: 2 })]);
    },
  },
  {
    kind: 'value-for-derivative',
    weight: 4,
    message:
      'The gradient was multiplied by the activation’s **value**. It is multiplied by its **derivative**.',
    parts: SQUASHED,
    backward: true,
    instead: (node, edit) => activationOf(node, edit)?.id,
  },
  {
    kind: 'transpose-missing',
    weight: 9,
    message:
      'The matrix was not transposed. What went forward through $W$ comes back through $W^{\\boldsymbol\\top}$.',
    ops: ['product'],
    backward: true,
    instead: (node, edit) => {
      const plain = node.inputs.map((id) => {
        const { op, inputs, shape } = edit.node(id);
        return op === 'transpose' && isSquare(shape) ? (inputs[0] as NodeId) : id;
      });
      return plain.some((id, i) => id !== node.inputs[i]) ? edit.emit('product', plain) : undefined;
    },
  },
  {
    kind: 'error-sign-flipped',
    weight: 8,
    message:
      'The sign of the error is flipped. The loss’s gradient is **output minus target**; only the step of descent goes the other way.',
    parts: ['gradient'],
    backward: true,
    instead: (node, edit) =>
      isFirst(node, edit) ? edit.emit('negate', [edit.copy(node.id)]) : undefined,
  },
  {
    kind: 'factor-two-missing',
    weight: 6,
    message:
      'The factor from the square was lost: the derivative of $e^2$ is $2 e$. Only with a loss of $\\tfrac12 e^2$ it is $e$.',
    parts: ['gradient'],
    backward: true,
    instead: (node, edit) =>
      isFirst(node, edit) && node.op === 'scale' && edit.node(pair(node)[0]).attributes.value !== 1
        ? pair(node)[1]
        : undefined,
  },
];

/** Whether a gradient is the first step of the way back: no other labelled gradient comes before it. */
function isFirst(node: Node, edit: Edit): boolean {
  const hangsOnGradient = (id: NodeId): boolean => {
    const { part, label, inputs } = edit.node(id);
    if (!part?.startsWith('gradient')) return false;
    return label !== undefined || inputs.some(hangsOnGradient);
  };
  return node.label !== undefined && !node.inputs.some(hangsOnGradient);
}
