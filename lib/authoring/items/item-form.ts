import { z } from 'zod';
import { LONGEST_TEXT } from '../../bank/fields';

/** Signs of one field; far more than a card should have. */
const typed = z.string().max(LONGEST_TEXT);
const short = z.string().max(500);
const common = { concepts: z.array(short).max(50) };

/** A flashcard as it stands in its editor. */
const flashcardForm = z.strictObject({
  ...common,
  kind: z.literal('flashcard'),
  front: typed,
  back: typed,
  /** What may be typed instead of turning the card over. */
  answers: z.array(short).max(20),
  more: z.array(z.strictObject({ front: typed, back: typed })).max(20),
  source: typed,
});

const clozeForm = z.strictObject({
  ...common,
  kind: z.literal('cloze'),
  text: typed,
  extra: typed,
  source: typed,
});

const choiceForm = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  prompt: typed,
  options: z.array(z.strictObject({ text: typed, why: typed })).max(12),
  /** The right option's place, from 0; null as long as none is marked. */
  right: z.int().nonnegative().nullable(),
  explanation: typed,
});

const numericForm = z.strictObject({
  ...common,
  kind: z.literal('numeric'),
  prompt: typed,
  /** As typed. */
  answer: short,
  tolerance: short,
  unit: short,
  explanation: typed,
});

const drillForm = z.strictObject({
  ...common,
  kind: z.literal('drill'),
  /** The text of its template file. */
  formula: z.string().max(60_000),
  level: z.int().positive(),
});

/** An item as it stands in its editor, finished or not: texts as typed, nothing checked but its size. */
export const itemForm = z.discriminatedUnion('kind', [
  flashcardForm,
  clozeForm,
  choiceForm,
  numericForm,
  drillForm,
]);

export type ItemForm = z.infer<typeof itemForm>;
export type FormKind = ItemForm['kind'];
export type FlashcardForm = z.infer<typeof flashcardForm>;
export type ClozeForm = z.infer<typeof clozeForm>;
export type ChoiceForm = z.infer<typeof choiceForm>;
export type NumericForm = z.infer<typeof numericForm>;
export type DrillForm = z.infer<typeof drillForm>;

export const FORM_KINDS = ['flashcard', 'cloze', 'choice', 'numeric', 'drill'] as const;

/** An empty form to begin with. */
export function emptyForm(kind: FormKind): ItemForm {
  const concepts: string[] = [];
  switch (kind) {
    case 'flashcard':
      return { kind, concepts, front: '', back: '', answers: [], more: [], source: '' };
    case 'cloze':
      return { kind, concepts, text: '', extra: '', source: '' };
    case 'choice': {
      const options = Array.from({ length: 4 }, () => ({ text: '', why: '' }));
      return { kind, concepts, prompt: '', options, right: null, explanation: '' };
    }
    case 'numeric':
      return { kind, concepts, prompt: '', answer: '', tolerance: '', unit: '', explanation: '' };
    case 'drill':
      return { kind, concepts, formula: '', level: 1 };
  }
}
