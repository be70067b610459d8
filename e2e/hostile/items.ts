import { CORPUS } from './corpus';

/** All texts at once, apart from one another as paragraphs are. */
export const ALL = CORPUS.join('\n\n');

/** Kinds of items, each of which is once made of all texts: `flashcard-all`. */
export const KINDS = ['flashcard', 'typed', 'choice', 'numeric', 'cloze', 'drill'] as const;

export const DECK = 'hostile';

/** A bank's item of a kind with a hostile text in each field that is authored. */
function itemOf(kind: (typeof KINDS)[number], text: string, name: string): object {
  const common = { id: `${kind}-${name}`, concepts: [DECK] };
  switch (kind) {
    case 'flashcard': {
      const more = [{ front: text, back: text }];
      return { ...common, kind, front: text, back: text, more, source: text };
    }
    case 'typed':
      return { ...common, kind: 'flashcard', front: text, back: text, answers: [text] };
    case 'choice': {
      const options = [0, 1, 2].map((at) => ({
        text: `${text} ${at}`,
        correct: at === 0,
        why: text,
      }));
      return { ...common, kind, prompt: text, options, explanation: text };
    }
    case 'numeric':
      return {
        ...{ ...common, kind, prompt: text, answer: 1, tolerance: 0, unit: text },
        explanation: text,
      };
    case 'cloze': {
      const hidden = `{{c1::${text}::${text}}}`;
      return { ...common, kind, text: `${text} ${hidden}`, extra: text, source: text };
    }
    case 'drill': {
      const template = templateId(name);
      return { ...common, kind, template, templateVersion: 1, level: 1, prompt: text };
    }
  }
}

/** What of a bank's item is authored, all of it hostile. */
export function items(): readonly (object & { readonly id: string; readonly kind: string })[] {
  const texts = [['all', ALL] as const, ...CORPUS.map((text, at) => [String(at), text] as const)];
  return texts.flatMap(
    ([name, text]) =>
      KINDS.map((kind) => itemOf(kind, text, name)) as { id: string; kind: string }[],
  );
}

const templateId = (name: string) => `made/${DECK}/drill-${name}`;

const FORMULA = `given W: matrix(2, 2); b, x_1: vector(2)
a_1 = W x_1 + b
h_1 = tanh(a_1)
ask h_1 to 3 decimals
`;

/** The templates of the drills; a header in JSON is YAML too, and can say any text. */
export function templates(): readonly { readonly id: string; readonly text: string }[] {
  const texts = [['all', ALL] as const, ...CORPUS.map((text, at) => [String(at), text] as const)];
  return texts.map(([name, text]) => {
    const header = {
      ...{ version: 1, title: text, prompt: text, misreads: { 'bias-dropped': text } },
      mistakes: [{ kind: 'own-mistake', message: text, formula: 'h_1 = tanh(b)' }],
    };
    return { id: templateId(name), text: `---\n${JSON.stringify(header)}\n---\n${FORMULA}` };
  });
}
