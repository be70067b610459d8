import type { Attributes } from '../graph';
import type { Shape } from '../tensor';

/** How tightly a phrase holds together; it goes into brackets where a tighter one is asked for. */
export const SUM = 1;
export const NEGATIVE = 2;
export const PRODUCT = 3;
export const CALL = 4;
export const ATOM = 5;

/** A piece of an expression in TeX. */
export interface Phrase {
  readonly text: string;
  readonly level: number;
}

/** What there is to know of a node besides how its inputs are written. */
export interface Writing {
  readonly attributes: Attributes;
  readonly shapes: readonly Shape[];
}

/** Writes a node's expression from those of its inputs. */
export type Write = (parts: readonly Phrase[], writing: Writing) => Phrase;

/** Brackets that grow with what is high. */
export function bracketed(text: string): string {
  return /\\begin|\\frac/.test(text) ? `\\left(${text}\\right)` : `(${text})`;
}

/** The phrase's text, in brackets if it holds together less tightly than `level`. */
export function within(phrase: Phrase, level: number): string {
  return phrase.level < level ? bracketed(phrase.text) : phrase.text;
}

/** A function of its inputs; what else it hangs on is written below its name. */
export function call(
  tex: string,
  more: (attributes: Attributes) => string | undefined = () => undefined,
): Write {
  return (parts, { attributes }) => {
    const below = more(attributes);
    const name = below === undefined ? tex : `${tex}_{${below}}`;
    return { text: name + bracketed(parts.map(({ text }) => text).join(', ')), level: CALL };
  };
}

/**
 * TeX that holds together so tightly, with the inputs in its gaps in their order: each gap says how
 * tightly its input must hold together, 0 that any will do.
 */
export function tex(level: number): (tex: TemplateStringsArray, ...gaps: number[]) => Write {
  return ({ raw }, ...gaps) =>
    (parts) => ({
      text: String.raw({ raw }, ...gaps.map((gap, i) => within(parts[i] as Phrase, gap))),
      level,
    });
}

/** Expressions one below the other. */
export const column: Write = (parts) => ({
  text: `\\begin{bmatrix}${parts.map(({ text }) => text).join(' \\\\ ')}\\end{bmatrix}`,
  level: ATOM,
});
