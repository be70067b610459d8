import type { Node } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';

/** The same with another class as the blank, unless that is one of the labels. */
function otherBlank(node: Node, edit: Edit): number | undefined {
  const { labels, blank } = node.attributes;
  const logits = node.inputs[0];
  const classes = logits === undefined ? 0 : (edit.node(logits).shape[1] as number);
  const other = blank === 0 ? classes - 1 : 0;
  const taken = (labels as readonly number[] | undefined)?.includes(other) ?? true;
  if (taken) return undefined;
  return edit.emit(node.op, node.inputs, { ...node.attributes, blank: other });
}

export const ctcMistakes: readonly Mistake[] = [
  {
    kind: 'other-class-as-blank',
    weight: 7,
    message:
      'Another class was taken for the blank. Which one it is, is a **convention**: the last class in some frameworks, class 0 in others.',
    ops: ['ctc', 'ctc-gradient'],
    backward: 'too',
    instead: otherBlank,
  },
  {
    kind: 'probability-for-loss',
    weight: 6,
    message: 'This is the probability of the labels. The loss is its **negative logarithm**.',
    ops: ['ctc'],
    instead: (node, edit) => edit.emit('exp', [edit.emit('negate', [edit.copy(node.id)])]),
  },
  {
    kind: 'loss-sign-forgotten',
    weight: 5,
    message:
      'The minus sign was left out. A logarithm of a probability is negative; the **loss** is positive.',
    ops: ['ctc'],
    instead: (node, edit) => edit.emit('negate', [edit.copy(node.id)]),
  },
  {
    kind: 'gradient-without-target',
    weight: 6,
    message:
      'Only the softmax was taken. What the alignments **expect** of each class at this frame is still to be taken off.',
    ops: ['ctc-gradient'],
    backward: 'too',
    instead: (node, edit) => edit.emit('softmax', node.inputs.slice(0, 1)),
  },
  {
    kind: 'gradient-sign-flipped',
    weight: 6,
    message:
      'The gradient’s sign is flipped. It is what the network says **minus** what it should say; a step of descent goes against it.',
    ops: ['ctc-gradient'],
    backward: 'too',
    instead: (node, edit) => edit.emit('negate', [edit.copy(node.id)]),
  },
];
