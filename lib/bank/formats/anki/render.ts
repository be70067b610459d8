import { clozeShown } from './cloze-text';
import type { TemplateNode } from './template';

/** What a template is filled with. */
export interface Filling {
  /** The note's fields and Anki's own (Tags, Deck, ...), as HTML. */
  readonly fields: ReadonlyMap<string, string>;
  /** The number of the gaps that a cloze card asks; 1 for other cards. */
  readonly number: number;
  readonly isAnswer: boolean;
  /** Shows a cloze text in another way than with one number's gaps hidden. */
  readonly cloze?: (text: string) => string;
}

/** A card's side as HTML; `{{FrontSide}}` gives nothing, for our cards show their front above the back. */
export function renderTemplate(nodes: readonly TemplateNode[], filling: Filling): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'field') return renderField(node.name, node.filters, filling);
      const isShown = holds(node.name, filling) !== node.negated;
      return isShown ? renderTemplate(node.children, filling) : '';
    })
    .join('');
}

/** Whether a template shows any field that is not empty: Anki makes no card of a front that shows none. */
export function showsAnything(nodes: readonly TemplateNode[], filling: Filling): boolean {
  return nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'field') return !isEmptyField(filling.fields.get(node.name) ?? '');
    return holds(node.name, filling) !== node.negated && showsAnything(node.children, filling);
  });
}

/** Whether a field holds nothing but space, line breaks and empty blocks. */
export function isEmptyField(html: string): boolean {
  return /^(?:\s|&nbsp;|<\/?(?:br|div)\s?\/?>)*$/i.test(html);
}

function holds(name: string, { fields, number }: Filling): boolean {
  const field = fields.get(name);
  return field === undefined ? name === `c${number}` : !isEmptyField(field);
}

function renderField(name: string, filters: readonly string[], filling: Filling): string {
  const text = filling.fields.get(name) ?? '';
  return filters.reduce((html, filter) => filtered(html, filter.trim(), filling), text);
}

// Words are short, also where no spaces part them: longer ones would be tried from each of their letters on.
const FURIGANA = / ?([^ >[\]]{1,100})\[(?!sound:)([^[\]]{1,200})\]/g;

function filtered(html: string, filter: string, filling: Filling): string {
  const { number, isAnswer, cloze } = filling;
  switch (filter) {
    case 'text':
      return html.replace(/<[^>]*>/g, '');
    case 'furigana':
      return html.replaceAll('&nbsp;', ' ').replace(FURIGANA, '$1 ($2)');
    case 'kanji':
      return html.replaceAll('&nbsp;', ' ').replace(FURIGANA, '$1');
    case 'kana':
      return html.replaceAll('&nbsp;', ' ').replace(FURIGANA, '$2');
    case 'cloze':
      return cloze ? cloze(html) : clozeShown(html, number, isAnswer);
    case 'cloze-only':
      return clozeShown(html, number, isAnswer);
    // What is to be typed, or to be asked for, is not shown before the answer.
    case 'type':
    case 'hint':
      return isAnswer ? html : '';
    default:
      // Speech is made of the text by Anki itself; filters of add-ons leave it as it is.
      return filter.startsWith('tts ') ? '' : html;
  }
}
