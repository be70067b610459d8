import { z } from 'zod';
import { slug, text } from './fields';

const common = {
  /** Unique in its deck, and its identity for ever: schedules hang on it. */
  id: slug,
  concepts: z.array(slug).min(1, 'names no concept: every item is about at least one'),
};

export const flashcard = z.strictObject({
  ...common,
  kind: z.literal('flashcard'),
  front: text,
  back: text,
  /** Further sides that are asked, each a card of its own, such as the back with the front as its answer. */
  more: z.array(z.strictObject({ front: text, back: text })).optional(),
  /** What may be typed as its answer, as plain text; a flashcard without it is graded by its learner. */
  answers: z.array(text).min(1).optional(),
  /** Where the definition, formula or example comes from. */
  source: text.optional(),
});

/** `{{c1::answer::hint}}` hides a word; each number makes a card of its own. */
export const cloze = z.strictObject({
  ...common,
  kind: z.literal('cloze'),
  text: text.regex(/\{\{c\d+::.+?\}\}/s, 'hides nothing: write {{c1::answer}} around what to hide'),
  /** What is shown beneath it with the answer. */
  extra: text.optional(),
  source: text.optional(),
});

const option = z.strictObject({
  text,
  correct: z.boolean().default(false),
  /** Why it is right, or which confusion it comes from. */
  why: text,
});

export const choice = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  prompt: text,
  options: z
    .array(option)
    .min(2, 'must have at least two options')
    .max(12, 'must have at most twelve options')
    .refine(
      (options) => options.filter(({ correct }) => correct).length === 1,
      'must mark exactly one option with “correct: true”',
    ),
  explanation: text,
});

export const numeric = z.strictObject({
  ...common,
  kind: z.literal('numeric'),
  prompt: text,
  answer: z.number(),
  /** Half the breadth of what counts as right, in the answer's unit. */
  tolerance: z.number().nonnegative(),
  unit: text.optional(),
  explanation: text.optional(),
});

const entries = z.union([z.number(), z.array(z.number()), z.array(z.array(z.number()))]);

export const drill = z.strictObject({
  ...common,
  kind: z.literal('drill'),
  /** The id of a formula file. */
  template: slug,
  level: z.int().positive(),
  /** What the question asks in words, shown with the example. */
  prompt: text,
  /** Fixed numbers, worked through in front of a learner's first showing. */
  example: z.strictObject({ given: z.record(z.string(), entries), note: text }).optional(),
});

export const item = z.discriminatedUnion('kind', [flashcard, cloze, choice, numeric, drill], {
  error: ({ code }) =>
    code === 'invalid_union' ? 'must be flashcard, cloze, choice, numeric or drill' : undefined,
});

export type Flashcard = z.infer<typeof flashcard>;
export type Cloze = z.infer<typeof cloze>;
export type Choice = z.infer<typeof choice>;
export type Numeric = z.infer<typeof numeric>;
export type Drill = z.infer<typeof drill>;
export type Item = z.infer<typeof item>;
