import type { Face } from '../../parts';
import { htmlToMarkdown } from '../html/html-to-markdown';
import { clozeNumbersIn } from './cloze-text';
import type { CardTemplate, Notetype } from './collection';
import { type Filling, renderTemplate, showsAnything } from './render';
import { fieldsFiltered, fieldsShown, parseCardTemplate, type TemplateNode } from './template';

/** A card's template read. */
export interface Sides {
  readonly front: readonly TemplateNode[];
  readonly back: readonly TemplateNode[];
}

/** A note type whose templates are read. */
export interface ReadNotetype extends Notetype {
  readonly sides: readonly Sides[];
}

export function readNotetype(notetype: Notetype): ReadNotetype {
  return { ...notetype, sides: notetype.templates.map(sidesOf) };
}

function sidesOf({ front, back }: CardTemplate): Sides {
  return { front: parseCardTemplate(front), back: parseCardTemplate(back) };
}

/** The line that a template draws between what it asks and what it answers. */
const ANSWER_LINE = /<hr\b[^>]*\bid\s*=\s*["']?answer\b[^>]*>/i;

const EMPTY_BACK = '—';

/**
 * What a card shows, by its template; null for one that Anki calls empty. The back is what comes below
 * the front: where a template repeats the front on it, the repetition is left out.
 */
export function faceBy(sides: Sides, fields: Filling['fields'], number: number): Face | null {
  const asking = { fields, number, isAnswer: false };
  if (!showsAnything(sides.front, asking)) return null;
  const front = htmlToMarkdown(renderTemplate(sides.front, asking));
  if (front === '') return null;
  const html = renderTemplate(sides.back, { ...asking, isAnswer: true });
  const [before, ...after] = html.split(ANSWER_LINE);
  const above = htmlToMarkdown(before!);
  const below = after.length === 0 ? '' : htmlToMarkdown(after.join(' '));
  const repeats = above === '' || above === front;
  const back = after.length === 0 ? above : repeats ? below : `${above}\n\n${below}`;
  return { front, back: back.trim() || EMPTY_BACK };
}

/** The fields whose text is to be typed as the answer. */
export function typedFields({ front }: Sides): string[] {
  return fieldsFiltered(front, 'type');
}

/** A cloze note as one text with its gaps. */
export interface ClozeNote {
  readonly text: string;
  readonly extra: string;
  readonly numbers: readonly number[];
}

/**
 * A cloze note's text with its gaps marked, and what its back shows besides. Null for a note type that
 * shows its gaps in other ways than our cloze texts can: by several fields, by sections for certain
 * numbers, or by gaps of several numbers at once.
 */
export function clozeBy(sides: Sides, fields: Filling['fields']): ClozeNote | null {
  const names = [...new Set(fieldsFiltered(sides.front, 'cloze'))];
  const source = fields.get(names[0] ?? '') ?? '';
  if (names.length !== 1 || /\{\{c\d+,/.test(source) || asksForNumbers(sides.front)) return null;
  const numbers = clozeNumbersIn(source);
  if (numbers.length === 0 || numbers[0] === 0) return null;
  const filling = { fields, number: 0, isAnswer: false };
  const text = htmlToMarkdown(renderTemplate(sides.front, { ...filling, cloze: (html) => html }));
  if (clozeNumbersIn(text).length !== numbers.length) return null;
  const shown = new Set(fieldsShown(sides.front));
  const rest = new Map([...fields].map(([name, html]) => [name, shown.has(name) ? '' : html]));
  const back = { fields: rest, number: 0, isAnswer: true, cloze: () => '' };
  const extra = htmlToMarkdown(renderTemplate(sides.back, back).replace(ANSWER_LINE, ' '));
  return { text, extra, numbers };
}

function asksForNumbers(nodes: readonly TemplateNode[]): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'section' && (/^c\d+$/.test(node.name) || asksForNumbers(node.children)),
  );
}
