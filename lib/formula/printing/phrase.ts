/** How tightly a phrase holds together; the parser's levels, the loosest first. */
export const SUM = 1;
export const NEGATION = 2;
export const TERM = 3;
export const JUXTAPOSITION = 4;
export const POWER = 5;
export const POSTFIX = 6;
export const PRIMARY = 7;

/** A piece of an expression's text. */
export interface Phrase {
  readonly text: string;
  readonly level: number;
}

/** The phrase's text, in brackets if it holds together less tightly than `level`. */
export function within({ text, level }: Phrase, least: number): string {
  return level < least ? `(${text})` : text;
}

/** A number as the lexer reads it. */
export function numeral(value: number): Phrase {
  return { text: String(value), level: value < 0 ? NEGATION : PRIMARY };
}
