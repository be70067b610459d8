import type { Node, NodeId } from '../graph';
import { numbered } from '../numbered';
import { sameShape } from '../tensor';
import type { Edit } from './edit';
import { atOtherTimes, isState, leaves, timeOf } from './leaves';
import type { Mistake } from './mistake';

/** How many elements a run of numbered names has: `x_1`, `x_2`, ... */
function lengthOf(stem: string, edit: Edit): number {
  let count = 0;
  while (edit.reading.labelled(`${stem}_${count + 1}`)) count++;
  return count;
}

/** Whether a step hangs on a state of the time after its own. */
function readsLater(step: Node, edit: Edit): boolean {
  const time = timeOf(step, edit);
  return leaves(step, edit).some((leaf) => {
    const [stem = '', at] = numbered(leaf.label) ?? [];
    const first = edit.reading.labelled(`${stem}_1`);
    return at === time + 1 && first !== undefined && first.op !== 'input';
  });
}

/**
 * Whether the steps of a name, or their pre-activations, read the sequence from its end. All of them
 * are asked, since the last one's predecessor is given and may have no number to go by.
 */
function isReverse(stem: string, edit: Edit): boolean {
  return Array.from({ length: lengthOf(stem, edit) }, (_, t) =>
    edit.reading.labelled(`${stem}_${t + 1}`),
  ).some(
    (step) =>
      step && (readsLater(step, edit) || leaves(step, edit).some((leaf) => readsLater(leaf, edit))),
  );
}

/** What joins forward and backward states, with each backward state at the place of its mirror. */
function mirroredStates(node: Node, edit: Edit): NodeId | undefined {
  const time = timeOf(node, edit);
  return atOtherTimes(node, edit, (leaf, at) => {
    const [stem = ''] = numbered(leaf.label) ?? [];
    return at === time && isReverse(stem, edit) ? lengthOf(stem, edit) + 1 - at : undefined;
  });
}

/** In a step of a layer above another: the states below it reads at its own time, by their matrix. */
function statesBelow(node: Node, edit: Edit): readonly Node[] {
  const time = timeOf(node, edit);
  const operands: Node[] = [];
  const collect = (id: NodeId): void => {
    const { op, inputs, label } = edit.node(id);
    if (op === 'product') operands.push(edit.node(inputs[1] as NodeId));
    if (label === undefined) inputs.forEach(collect);
  };
  node.inputs.forEach(collect);
  const at = (other: Node) => numbered(other.label)?.[1];
  // Only a recurrent step has a layer's state below it: an output has no state of its own.
  if (!operands.some((operand) => at(operand) === time - 1)) return [];
  return operands.filter((operand) => at(operand) === time && isState(operand, edit));
}

const STEPS = ['add', 'tanh', 'sigmoid', 'relu'] as const;

export const stacked: readonly Mistake[] = [
  {
    kind: 'reverse-states-not-turned-back',
    weight: 8,
    message:
      'The backward states were joined in the order in which they were computed. What belongs to time $t$ is the backward state that has read the sequence **from its end down to $x_t$**.',
    ops: ['concatenate'],
    together: true,
    instead: mirroredStates,
  },
  {
    kind: 'reverse-pass-read-forwards',
    weight: 7,
    message:
      'The backward network read the sequence from its beginning. It starts with the **last** element and goes towards the first.',
    ops: ['concatenate', ...STEPS],
    together: true,
    instead: (node, edit) => {
      if (node.op === 'concatenate') return mirroredStates(node, edit);
      const [own] = numbered(node.label) ?? [];
      if (own === undefined || !isReverse(own, edit)) return undefined;
      const time = timeOf(node, edit);
      return atOtherTimes(node, edit, (leaf, at) => {
        const [stem = ''] = numbered(leaf.label) ?? [];
        return at === time && leaf.op === 'input' ? lengthOf(stem, edit) + 1 - at : undefined;
      });
    },
  },
  {
    kind: 'forward-state-for-reverse',
    weight: 5,
    message:
      'The forward state was written down twice. The second half of the output is the state of the **backward** network.',
    ops: ['concatenate'],
    instead: (node, edit) => {
      const [forward, reverse] = node.inputs.map((id) => edit.node(id));
      if (!forward || !reverse || mirroredStates(node, edit) === undefined) return undefined;
      return sameShape(forward.shape, reverse.shape)
        ? edit.emit('concatenate', [forward.id, forward.id], node.attributes)
        : undefined;
    },
  },
  {
    kind: 'input-for-state-below',
    weight: 7,
    message:
      'The upper layer was fed with the input. It reads the **state of the layer below** at the same time.',
    ops: STEPS,
    together: true,
    instead: (node, edit) => {
      const input = edit.reading.labelled(`x_${timeOf(node, edit)}`);
      const below = statesBelow(node, edit).filter(
        ({ shape }) => input && sameShape(input.shape, shape),
      );
      if (!input || below.length === 0) return undefined;
      return edit.exchanged(node, new Map(below.map(({ id }) => [id, input.id])));
    },
  },
  {
    kind: 'state-below-of-previous-step',
    weight: 6,
    message:
      'The upper layer read the lower layer’s state of the step before. At time $t$ it reads the state that the layer below has **just** computed at $t$.',
    ops: STEPS,
    together: true,
    instead: (node, edit) => {
      const below = new Set(statesBelow(node, edit));
      return atOtherTimes(node, edit, (leaf, at) => (below.has(leaf) ? at - 1 : undefined));
    },
  },
];
