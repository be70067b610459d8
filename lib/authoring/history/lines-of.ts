import type { ItemForm } from '../items/item-form';

/** A form as named texts, in the order in which its editor shows them; what is empty is left out. */
export function linesOf(form: ItemForm): ReadonlyMap<string, string> {
  const lines = [...linesOfKind(form), ['Concepts', form.concepts.join(', ')] as const];
  return new Map(lines.filter(([, text]) => text !== ''));
}

type Line = readonly [field: string, text: string];

function linesOfKind(form: ItemForm): Line[] {
  switch (form.kind) {
    case 'flashcard':
      return [
        ['Front', form.front],
        ['Back', form.back],
        ...form.more.flatMap(({ front, back }, place): Line[] => [
          [`Side ${place + 2}: front`, front],
          [`Side ${place + 2}: back`, back],
        ]),
        ['Answers to type', form.answers.join('\n')],
        ['Source', form.source],
      ];
    case 'cloze':
      return [
        ['Text', form.text],
        ['With the answer', form.extra],
        ['Source', form.source],
      ];
    case 'choice':
      return [
        ['Question', form.prompt],
        ...form.options.flatMap(({ text, why }, place): Line[] => [
          [`Option ${place + 1}`, text],
          [`Option ${place + 1}: why`, why],
        ]),
        ['Right', form.right === null ? '' : `Option ${form.right + 1}`],
        ['Explanation', form.explanation],
      ];
    case 'numeric':
      return [
        ['Question', form.prompt],
        ['Answer', form.answer],
        ['Tolerance', form.tolerance],
        ['Unit', form.unit],
        ['Explanation', form.explanation],
      ];
    case 'drill':
      return [
        ['Formula', form.formula],
        ['Level', String(form.level)],
      ];
  }
}
