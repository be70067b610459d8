import type { TypedAnswer } from './question';

/** A short answer of Moodle, in which a star stands for any letters unless a backslash is before it. */
export function readWildcards(text: string, credit: number): TypedAnswer {
  return { text: text.replaceAll('\\*', '*'), credit, isPattern: /(?<!\\)\*/.test(text) };
}

export function writeWildcards(text: string): string {
  return text.replaceAll('*', '\\*');
}
