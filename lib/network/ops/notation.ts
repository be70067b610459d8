import type { Attributes } from '../graph';
import type { Shape } from '../tensor';

/** How tightly a phrase holds together; it goes into brackets where a tighter one is asked for. */
export const SUM = 1;
export const NEGATIVE = 2;
export const PRODUCT = 3;
export const CALL = 4;
export const ATOM = 5;

/** A piece of an expression as TeX or as a formula's text. */
export interface Phrase {
  readonly text: string;
  readonly level: number;
}

/** What is being written, and in which of the two languages. */
export interface Writing {
  readonly tex: boolean;
  readonly attributes: Attributes;
  readonly shapes: readonly Shape[];
}

export type Write = (parts: readonly Phrase[], writing: Writing) => Phrase;

/** Brackets that grow with what is high in TeX. */
export function bracketed(text: string): string {
  return /\\begin|\\frac/.test(text) ? `\\left(${text}\\right)` : `(${text})`;
}

/** The phrase's text, in brackets if it holds together less tightly than `level`. */
export function within(phrase: Phrase, level: number): string {
  return phrase.level < level ? bracketed(phrase.text) : phrase.text;
}

/** A function's name and its arguments in brackets; the formula's text may need more arguments. */
export function call(
  name: string,
  tex = `\\operatorname{${name}}`,
  more: (attributes: Attributes) => readonly (string | number)[] = () => [],
): Write {
  return (parts, writing) => {
    const extra = more(writing.attributes);
    const list = parts.map((part) => part.text).join(', ');
    if (!writing.tex) return { text: `${name}(${[list, ...extra].join(', ')})`, level: CALL };
    const below = extra.length > 0 ? `_{${extra.join(',')}}` : '';
    return { text: `${tex}${below}${bracketed(list)}`, level: CALL };
  };
}

/** Two factors with a sign between them; products inside products are bracketed. */
export function factors(sign: string, tex: string): Write {
  return ([a, b], writing) => ({
    text: [a, b].map((part) => within(part as Phrase, CALL)).join(writing.tex ? tex : sign),
    level: PRODUCT,
  });
}

/** A column of things in TeX, a call in a formula's text. */
export function column(name: string): Write {
  return (parts, writing) =>
    writing.tex
      ? {
          text: `\\begin{bmatrix}${parts.map((part) => part.text).join(' \\\\ ')}\\end{bmatrix}`,
          level: ATOM,
        }
      : call(name)(parts, writing);
}
