import type { Node } from '../graph';
import { numbered } from '../numbered';
import type { Edit } from './edit';
import { atOtherTimes, isState, timeOf } from './leaves';
import type { Mistake } from './mistake';

/** Ops that a labelled step of a network over time is made by. */
const STEPS = ['add', 'tanh', 'sigmoid', 'relu', 'product', 'hadamard'] as const;

/** Whether a run of numbered givens has a third one. */
function hasThird(leaf: Node, edit: Edit): boolean {
  const [stem] = numbered(leaf.label) ?? [];
  return edit.reading.labelled(`${stem}_3`)?.op === 'input';
}

export const sequence: readonly Mistake[] = [
  {
    kind: 'previous-state-not-updated',
    weight: 8,
    message:
      'The initial state was used at every step. Each step reads the state that the step **before** has just given: $h_0$ is only for $t = 1$.',
    ops: STEPS,
    together: true,
    instead: (node, edit) => {
      const time = timeOf(node, edit);
      if (time < 2) return undefined;
      return atOtherTimes(node, edit, (leaf, at) =>
        at === time - 1 && isState(leaf, edit) ? 0 : undefined,
      );
    },
  },
  {
    kind: 'state-of-two-steps-before',
    weight: 4,
    message:
      'The state of two steps before was used: one step was skipped. Step $t$ reads $h_{t-1}$.',
    ops: STEPS,
    together: true,
    instead: (node, edit) => {
      const time = timeOf(node, edit);
      if (time < 3) return undefined;
      return atOtherTimes(node, edit, (leaf, at) =>
        at === time - 1 && isState(leaf, edit) ? at - 1 : undefined,
      );
    },
  },
  {
    kind: 'first-input-used-throughout',
    weight: 6,
    message: 'The first input was used at every step. The sequence moves on: step $t$ reads $x_t$.',
    ops: STEPS,
    together: true,
    instead: (node, edit) => {
      const time = timeOf(node, edit);
      if (time < 2) return undefined;
      return atOtherTimes(node, edit, (leaf, at) =>
        at === time && leaf.op === 'input' ? 1 : undefined,
      );
    },
  },
  {
    kind: 'input-of-previous-step',
    weight: 5,
    message:
      'The input of the step before was used. Step $t$ reads $x_t$, and the **state** of $t - 1$.',
    ops: STEPS,
    together: true,
    instead: (node, edit) => {
      const time = timeOf(node, edit);
      // Of two inputs that would be to use the first one throughout.
      return atOtherTimes(node, edit, (leaf, at) =>
        at === time && leaf.op === 'input' && hasThird(leaf, edit) ? at - 1 : undefined,
      );
    },
  },
  {
    kind: 'input-of-next-step',
    weight: 4,
    message: 'The input of the next step was used. Step $t$ reads $x_t$.',
    ops: STEPS,
    together: true,
    instead: (node, edit) => {
      const time = timeOf(node, edit);
      return atOtherTimes(node, edit, (leaf, at) =>
        at === time && leaf.op === 'input' ? at + 1 : undefined,
      );
    },
  },
  {
    kind: 'output-from-previous-state',
    weight: 7,
    message:
      'The output was read from the state of the step before. $y_t$ is made from the **new** state $h_t$.',
    parts: ['rnn.output'],
    instead: (node, edit) => {
      const time = timeOf(node, edit);
      return atOtherTimes(node, edit, (leaf, at) =>
        at === time && isState(leaf, edit) ? at - 1 : undefined,
      );
    },
  },
];
