import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../drills/front-matter';
import type { ItemForm } from '../items/item-form';
import type { StoredBody } from '../items/stored-body';

/** What an item asks, as Markdown. */
export function titleOfBody(body: StoredBody): string {
  switch (body.kind) {
    case 'flashcard':
      return body.front;
    case 'cloze':
      return withGaps(body.text);
    default:
      return body.prompt;
  }
}

/** What a form asks, as Markdown; empty as long as nothing was typed. */
export function titleOfForm(form: ItemForm): string {
  switch (form.kind) {
    case 'flashcard':
      return form.front;
    case 'cloze':
      return withGaps(form.text);
    case 'drill':
      return titleOfFormula(form.formula);
    default:
      return form.prompt;
  }
}

/** A cloze text with dots where something is hidden. */
function withGaps(text: string): string {
  return text.replace(/\{\{c\d+::.+?\}\}/gs, '[…]');
}

function titleOfFormula(formula: string): string {
  const title: unknown = parseDocument(splitFrontMatter(formula).yaml).get('title');
  return typeof title === 'string' ? title : '';
}
