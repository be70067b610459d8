import type { Item } from '../../bank/item';
import type { ItemForm } from './item-form';

/**
 * An item as its editor shows it, so that saving it unchanged changes nothing.
 *
 * @param concepts titles
 * @param formula the text of a drill's template, empty for other kinds
 */
export function formOfItem(item: Item, concepts: readonly string[], formula: string): ItemForm {
  const common = { concepts: [...concepts] };
  switch (item.kind) {
    case 'flashcard': {
      const { kind, front, back, more = [], source = '' } = item;
      return { ...common, kind, front, back, answers: item.answers ?? [], more, source };
    }
    case 'cloze': {
      const { kind, text, extra = '', source = '' } = item;
      return { ...common, kind, text, extra, source };
    }
    case 'choice': {
      const { kind, prompt, explanation } = item;
      const right = item.options.findIndex(({ correct }) => correct);
      const options = item.options.map(({ text, why }) => ({ text, why }));
      return { ...common, kind, prompt, options, right, explanation };
    }
    case 'numeric': {
      const { kind, prompt, answer, tolerance, unit = '', explanation = '' } = item;
      const typed = { answer: String(answer), tolerance: tolerance === 0 ? '' : String(tolerance) };
      return { ...common, kind, prompt, ...typed, unit, explanation };
    }
    case 'drill':
      return { ...common, kind: item.kind, formula, level: item.level };
  }
}
