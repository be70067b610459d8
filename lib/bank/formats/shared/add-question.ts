import type { ItemBody, ItemList } from './item-list';
import { markdownOfText } from './plain-text';
import type { NumberAnswer, Question, QuestionOption, TypedAnswer } from './question';
import { NO_EXPLANATION, NO_REASON } from './unsaid';

const FULL = 0.999;
const MOST_OPTIONS = 12;

/** Adds the item that a question makes to a list, or to what was left out, with the reason. */
export function addQuestion(list: ItemList, question: Question): void {
  const { name, where, tags, body } = question;
  const made = itemOf(question);
  if (typeof made === 'string') {
    list.skip(where, made);
    return;
  }
  list.add({ name, where, tags }, made);
  if (body.kind !== 'gaps' && body.kind !== 'open' && body.kind !== 'pairs') {
    const answers = body.kind === 'choice' ? body.options : body.answers;
    const isSeveral = made.kind === 'flashcard' && body.kind === 'choice';
    if (!isSeveral && answers.some(({ credit }) => credit > 0 && credit < FULL)) {
      list.skip(where, 'what was partly right counts as wrong here');
    }
  }
}

/** An item, or why there is none. */
function itemOf(question: Question): ItemBody | string {
  const { body, prompt } = question;
  if (prompt.trim() === '') return 'it asks nothing: its text is empty';
  switch (body.kind) {
    case 'choice':
      return choiceOf(question, body.options);
    case 'typed':
      return typedOf(question, body.answers);
    case 'number':
      return numberOf(question, body.answers, body.unit);
    case 'pairs': {
      const faces = body.pairs
        .filter(({ left, right }) => left.trim() !== '' && right.trim() !== '')
        .map(({ left, right }) => ({ front: `${prompt}\n\n${left}`, back: right }));
      const [first, ...more] = faces;
      if (!first) return 'it has no pairs to match';
      return { kind: 'flashcard', ...first, ...(more.length > 0 && { more }) };
    }
    case 'gaps':
      return { kind: 'cloze', text: prompt, ...fieldsOf('extra', question.explanation) };
    case 'open':
      if (question.explanation.trim() === '') return 'it is an essay without a model answer';
      return {
        kind: 'flashcard',
        front: prompt,
        ...fieldsOf('back', question.explanation),
      } as ItemBody;
  }
}

function choiceOf(
  { prompt, explanation }: Question,
  all: readonly QuestionOption[],
): ItemBody | string {
  const options = all.filter(({ text }) => text.trim() !== '');
  const full = options.filter(({ credit }) => credit >= FULL);
  const right = full.length > 0 ? full : options.filter(({ credit }) => credit > 0);
  if (options.length < 2) return 'it has fewer than two options';
  if (right.length === 0) return 'none of its options is right';
  if (right.length > 1 || options.length > MOST_OPTIONS || full.length === 0) {
    const listed = (some: readonly QuestionOption[]) =>
      some.map(({ text }) => item(text)).join('\n');
    const back = [listed(right), explanation].filter((text) => text.trim() !== '').join('\n\n');
    return { kind: 'flashcard', front: `${prompt}\n\n${listed(options)}`, back };
  }
  return {
    kind: 'choice',
    prompt,
    options: options.map((option) => ({
      text: option.text,
      correct: option === right[0],
      why: option.why.trim() || NO_REASON,
    })),
    explanation: explanation.trim() || NO_EXPLANATION,
  };
}

function item(text: string): string {
  return `- ${text.replaceAll('\n', '\n  ')}`;
}

function typedOf(
  { prompt, explanation }: Question,
  all: readonly TypedAnswer[],
): ItemBody | string {
  const right = all.filter(({ credit, text }) => credit >= FULL && text.trim() !== '');
  const [first] = right;
  if (!first) return 'none of its answers is right';
  const answers = right.map(({ text }) => text.trim());
  const shown = markdownOfText(answers.join(' / '));
  const says = isNamedBy(explanation, answers[0]!);
  const back = says ? explanation : [shown, explanation].filter((text) => text !== '').join('\n\n');
  const typed = right.filter(({ isPattern }) => !isPattern).map(({ text }) => text.trim());
  return {
    ...({ kind: 'flashcard', front: prompt, ...fieldsOf('back', back) } as ItemBody),
    ...(typed.length > 0 && { answers: typed }),
  } as ItemBody;
}

/** Whether a text begins with an answer, so that it need not be put in front. */
function isNamedBy(text: string, answer: string): boolean {
  const bare = text.replace(/^(?:[\s*_\\]|#{1,6} )+/, '').toLowerCase();
  const rest = bare.slice(answer.length);
  return bare.startsWith(answer.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest);
}

function numberOf(
  { prompt, explanation }: Question,
  all: readonly NumberAnswer[],
  unit: string,
): ItemBody | string {
  const right = all.filter(({ credit }) => credit >= FULL);
  const [first] = right;
  if (!first) return 'none of its answers is right';
  if (right.some(({ value }) => value !== first.value)) {
    const back = right.map(({ value }) => `${value} ${unit}`.trim()).join(' / ');
    const answers = right.map(({ value }) => String(value));
    const shown = [back, explanation].filter((text) => text !== '').join('\n\n');
    return { kind: 'flashcard', front: prompt, back: shown, answers };
  }
  const { value, tolerance } = first;
  return {
    ...{ kind: 'numeric', prompt, answer: value, tolerance },
    ...(unit.trim() !== '' && { unit }),
    ...(explanation.trim() !== '' && { explanation }),
  };
}

/** A text in its field, with the source that our own files name in its last paragraph. */
function fieldsOf(field: 'back' | 'extra', text: string): Record<string, string> {
  const [, body, source] = /^([\s\S]*?)(?:^|\n\n)Source: ([\s\S]+)$/.exec(text.trim()) ?? [];
  if (source === undefined) return text.trim() === '' ? {} : { [field]: text };
  if (field === 'back' && body!.trim() === '') return { back: text };
  return { ...(body!.trim() !== '' && { [field]: body! }), source };
}
