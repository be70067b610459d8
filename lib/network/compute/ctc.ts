import { z } from 'zod';
import { ctc, framesNeeded } from '../losses/ctc';
import { fromNested, toNested } from '../tensor';
import type { Json } from './json';
import { matrix } from './reading';

/** The input of a CTC loss: logits a frame a row, labels and the blank as classes from 0. */
export const ctcInput = z
  .strictObject({
    loss: z.literal('ctc'),
    logits: matrix,
    labels: z.array(z.int()),
    blank: z.int(),
  })
  .superRefine(({ logits, labels, blank }, context) => {
    const classes = logits[0]?.length ?? 0;
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const range = `there are the classes 0 to ${classes - 1}`;
    if (blank < 0 || blank >= classes) refuse(['blank'], `${blank}, but ${range}`);
    for (const [at, label] of labels.entries()) {
      if (label < 0 || label >= classes) refuse(['labels', at], `${label}, but ${range}`);
      if (label === blank) refuse(['labels', at], 'is the blank');
    }
    const needed = framesNeeded(labels);
    if (needed > logits.length) {
      const why = `the labels need ${needed} frames (a blank between repeated ones)`;
      refuse(['logits'], `no alignment is feasible: ${why}, and there are ${logits.length}`);
    }
  });

/** The loss and its gradient with respect to the logits. */
export function runCtc({ logits, labels, blank }: z.output<typeof ctcInput>): Json {
  const { value, gradient } = ctc(fromNested(logits), labels, blank);
  return { value, gradient: toNested(gradient) };
}
