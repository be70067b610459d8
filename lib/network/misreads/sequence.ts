import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { numbered } from './numbered';

/** The labelled nodes that a step's expression ends at. */
function leaves(node: Node, edit: Edit): readonly Node[] {
  return node.inputs.flatMap((id) => {
    const inner = edit.node(id);
    return inner.label !== undefined || inner.op === 'input' ? [inner] : leaves(inner, edit);
  });
}

/** The step with some of its leaves exchanged for those of the same name at another time. */
function atOtherTimes(
  node: Node,
  edit: Edit,
  other: (leaf: Node, time: number) => number | undefined,
): NodeId | undefined {
  const exchange = new Map<NodeId, NodeId>();
  for (const leaf of leaves(node, edit)) {
    const [stem, time] = numbered(leaf.label) ?? [];
    if (stem === undefined || time === undefined) continue;
    const wanted = other(leaf, time);
    const found = wanted === undefined ? undefined : edit.reading.labelled(`${stem}${wanted}`);
    if (found && found.id !== leaf.id) exchange.set(leaf.id, found.id);
  }
  return exchange.size === 0 || node.label === undefined
    ? undefined
    : edit.exchanged(node, exchange);
}

/** Ops that a labelled step of a network over time is made by. */
const STEPS = ['add', 'tanh', 'sigmoid', 'relu', 'product', 'hadamard'] as const;

function timeOf(node: Node, edit: Edit): number {
  return edit.reading.time(node.id) ?? 0;
}

/** Whether a leaf is a state: computed, at least at later times. */
function isState(leaf: Node, edit: Edit): boolean {
  const [stem] = numbered(leaf.label) ?? [];
  return edit.reading.labelled(`${stem}1`)?.op !== 'input';
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
      if (time < 2) return undefined;
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
      return atOtherTimes(node, edit, (leaf, at) =>
        at === time && leaf.op === 'input' ? at - 1 : undefined,
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
