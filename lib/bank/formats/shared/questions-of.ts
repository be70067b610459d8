import type { Item } from '../../item';
import type { Interchange } from '../interchange';
import type { Question, QuestionBody } from './question';
import { NO_EXPLANATION, NO_REASON } from './unsaid';

/** The questions that an item makes: one for each face of a flashcard, else one; none of a drill. */
export function questionsOf(item: Item, deck: Interchange): Question[] {
  const titles = new Map(deck.concepts.map(({ id, title }) => [id, title]));
  const tags = item.concepts.map((id) => tagOf(id, titles.get(id)));
  const question = (part: number, prompt: string, explanation: string, body: QuestionBody) => {
    const name = part === 1 ? item.id : `${item.id}~${part}`;
    return { name, where: name, tags, prompt, explanation, body };
  };
  switch (item.kind) {
    case 'flashcard': {
      const { front, back, more = [], answers, source } = item;
      const typed: QuestionBody = {
        kind: 'typed',
        answers: (answers ?? []).map((text) => ({ text, credit: 1 })),
      };
      return [
        question(1, front, withSource(back, source), answers ? typed : { kind: 'open' }),
        ...more.map((face, at) => question(at + 2, face.front, face.back, { kind: 'open' })),
      ];
    }
    case 'cloze':
      return [question(1, item.text, withSource(item.extra ?? '', item.source), { kind: 'gaps' })];
    case 'choice': {
      const options = item.options.map(({ text, correct, why }) => ({
        ...{ text, credit: correct ? 1 : 0, why: why === NO_REASON ? '' : why },
      }));
      const { prompt, explanation } = item;
      const said = explanation === NO_EXPLANATION ? '' : explanation;
      return [question(1, prompt, said, { kind: 'choice', options })];
    }
    case 'numeric': {
      const { prompt, answer, tolerance, unit = '', explanation = '' } = item;
      const answers = [{ value: answer, tolerance, credit: 1 }];
      return [question(1, prompt, explanation, { kind: 'number', answers, unit })];
    }
    case 'drill':
      return [];
  }
}

function withSource(text: string, source: string | undefined): string {
  return [text, source === undefined ? '' : `Source: ${source}`].filter(Boolean).join('\n\n');
}

/** A concept's title where a reader makes the same name of it again, else its name. */
function tagOf(id: string, title: string | undefined): string {
  const slug = title?.toLowerCase().replaceAll(' ', '-');
  return slug === id && title !== undefined && !title.includes('_') ? title : id;
}
