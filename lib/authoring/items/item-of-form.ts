import { type Item, item } from '../../bank/item';
import { readNumber } from '../../grading/read-number';
import { err, ok, type Result } from '../../result';
import type { FieldProblem } from '../refusal';
import type { ChoiceForm, ClozeForm, FlashcardForm, ItemForm, NumericForm } from './item-form';

/** A form that is not a drill's: a drill needs its formula looked at besides. */
export type PlainForm = Exclude<ItemForm, { kind: 'drill' }>;

/**
 * The item that a form says, or what is to be mended at which field.
 *
 * @param id the item's slug
 * @param concepts ids, at least one
 */
export function itemOfForm(
  form: PlainForm,
  id: string,
  concepts: readonly string[],
): Result<Item, readonly FieldProblem[]> {
  const problems = problemsOf(form);
  if (problems.length > 0) return err(problems);
  const read = item.safeParse({ ...fieldsOf(form), id, concepts });
  if (read.success) return ok(read.data);
  return err(
    read.error.issues.map(({ path, message }) => ({
      field: path.join('.') || null,
      message: `This ${message}.`,
    })),
  );
}

const missing = (text: string, field: string, message: string): FieldProblem[] =>
  text.trim() === '' ? [{ field, message }] : [];

function problemsOf(form: PlainForm): FieldProblem[] {
  switch (form.kind) {
    case 'flashcard':
      return flashcardProblems(form);
    case 'cloze':
      return clozeProblems(form);
    case 'choice':
      return choiceProblems(form);
    case 'numeric':
      return numericProblems(form);
  }
}

function flashcardProblems({ front, back, more }: FlashcardForm): FieldProblem[] {
  return [
    ...missing(front, 'front', 'Write what the card asks.'),
    ...missing(back, 'back', 'Write what it answers.'),
    ...more.flatMap((face, place) => [
      ...missing(face.front, `more.${place}.front`, 'Write what this side asks, or remove it.'),
      ...missing(face.back, `more.${place}.back`, 'Write what it answers, or remove it.'),
    ]),
  ];
}

function clozeProblems({ text }: ClozeForm): FieldProblem[] {
  if (text.trim() === '') return [{ field: 'text', message: 'Write a sentence.' }];
  if (/\{\{c\d+::.+?\}\}/s.test(text)) return [];
  const message = 'Nothing is hidden yet: write {{c1::answer}} around what to ask for.';
  return [{ field: 'text', message }];
}

function choiceProblems({ prompt, options, right, explanation }: ChoiceForm): FieldProblem[] {
  const marked = right === null || right >= options.length;
  const texts = options.map(({ text }) => text.trim());
  return [
    ...missing(prompt, 'prompt', 'Write the question.'),
    ...(options.length < 2
      ? [{ field: 'options', message: 'A question has two options or more.' }]
      : []),
    ...(marked ? [{ field: 'right', message: 'Mark the option that is right.' }] : []),
    ...options.flatMap(({ text, why }, place) => [
      ...missing(text, `options.${place}.text`, 'Write this option, or remove it.'),
      ...(text.trim() !== '' && texts.indexOf(text.trim()) < place
        ? [{ field: `options.${place}.text`, message: 'This option is there already.' }]
        : []),
      ...missing(
        why,
        `options.${place}.why`,
        place === right
          ? 'Say why this one is right.'
          : 'Say why it is wrong: which confusion leads to it.',
      ),
    ]),
    ...missing(explanation, 'explanation', 'Explain the answer: it is shown once one is given.'),
  ];
}

function numericProblems({ prompt, answer, tolerance }: NumericForm): FieldProblem[] {
  const key = readNumber(answer);
  const half = tolerance.trim() === '' ? null : readNumber(tolerance);
  return [
    ...missing(prompt, 'prompt', 'Write the question.'),
    ...(key.ok ? [] : [{ field: 'answer', message: `The answer is a number: ${key.error}.` }]),
    ...(half && !half.ok
      ? [{ field: 'tolerance', message: `The tolerance is a number: ${half.error}.` }]
      : []),
    ...(half?.ok && half.value < 0
      ? [{ field: 'tolerance', message: 'A tolerance is not negative.' }]
      : []),
  ];
}

/** A field that may be left out. */
const maybe = <Name extends string>(name: Name, text: string) =>
  text.trim() === '' ? {} : { [name]: text };

function fieldsOf(form: PlainForm): object {
  switch (form.kind) {
    case 'flashcard': {
      const { kind, front, back, more, source } = form;
      const answers = form.answers.map((answer) => answer.trim()).filter((answer) => answer !== '');
      return {
        ...{ kind, front, back },
        ...(answers.length > 0 && { answers }),
        ...(more.length > 0 && { more }),
        ...maybe('source', source),
      };
    }
    case 'cloze': {
      const { kind, text, extra, source } = form;
      return { kind, text, ...maybe('extra', extra), ...maybe('source', source) };
    }
    case 'choice': {
      const { kind, prompt, options, right, explanation } = form;
      return {
        ...{ kind, prompt, explanation },
        options: options.map((option, place) => ({ ...option, correct: place === right })),
      };
    }
    case 'numeric': {
      const { kind, prompt, answer, tolerance, unit, explanation } = form;
      return {
        ...{ kind, prompt, answer: numberIn(answer) },
        tolerance: tolerance.trim() === '' ? 0 : numberIn(tolerance),
        ...maybe('unit', unit),
        ...maybe('explanation', explanation),
      };
    }
  }
}

/** The value of a text that was found to be a number. */
function numberIn(text: string): number | undefined {
  const read = readNumber(text);
  return read.ok ? read.value : undefined;
}
