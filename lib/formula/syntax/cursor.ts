import type { Place } from '../../network/graph';
import { LIMITS } from '../limits';
import type { Problems } from '../problems';
import type { Token } from './token';

const KEYWORDS = new Set('given ask for hide'.split(' '));
const RESERVED = new Set([
  ...KEYWORDS,
  ...'in to step of as exactly nonzero symmetric integer'.split(' '),
]);
const OPERATORS = new Set('+ - * / .* ^ .^'.split(' '));
const UNFINISHED = new Set([...OPERATORS, ...'= , : ..'.split(' ')]);

/** Whether a word belongs to the language and cannot be a name. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

export type Cursor = ReturnType<typeof createCursor>;

/**
 * Reads tokens one after the other. Once a statement has failed it sees only its end, so that the
 * parser unwinds by itself and says one thing about it; `recover` goes on behind it.
 *
 * A line's end is passed over inside parentheses, after an operator or comma, and before an operator,
 * except where a statement begins behind it: there something was left open.
 */
export function createCursor(tokens: readonly Token[], problems: Problems) {
  let at = 0;
  let failed = false;
  let failedInside = false;
  let open = 0;
  let depth = 0;
  let spent = 0;
  /** The end of the line on which the statement began. */
  let lineEnd = 0;

  const end = tokens.at(-1) as Token;
  const token = (index: number) => tokens[index] ?? end;
  /** The token just read. */
  const previous = () => token(Math.max(0, at - 1));

  function peek(): Token {
    if (failed) return end;
    if (token(at).kind === 'newline' && isPassedOver()) at++;
    return token(at);
  }

  function isPassedOver(): boolean {
    if (beginsStatement(at + 1)) return false;
    if (open > 0 || UNFINISHED.has(previous().text)) return true;
    return OPERATORS.has(token(at + 1).text);
  }

  /** Whether a statement begins at a token: a keyword, or names and `=`; or the text ends there. */
  function beginsStatement(index: number): boolean {
    const { kind, text } = token(index);
    return kind === 'end' || KEYWORDS.has(text) || hasNamesBefore('=', index);
  }

  /** Whether names, their subscripts, commas and `..` come next, and then a symbol. */
  function hasNamesBefore(symbol: string, first: number): boolean {
    if (token(first).kind !== 'name') return false;
    let braces = 0;
    for (let index = first; ; index++) {
      const { kind, text } = token(index);
      if (text === '_{') braces++;
      else if (braces > 0 && text === '}') braces--;
      else if (kind === 'newline' || kind === 'end') return false;
      else if (braces === 0 && kind !== 'name' && kind !== 'subscript') {
        if (text !== ',' && text !== '..') return text === symbol;
      }
    }
  }

  function next(): Token {
    const found = peek();
    if (!failed && found !== end) at++;
    return found;
  }

  function sees(text: string): boolean {
    const found = peek();
    return found.text === text && (found.kind === 'symbol' || found.kind === 'name');
  }

  /** Reads the symbol or word if it is next. */
  function takes(text: string): boolean {
    const seen = sees(text);
    if (seen) next();
    return seen;
  }

  /** Reads the symbol or word, or fails. */
  function expect(text: string): void {
    if (!takes(text)) fail(`“${text}”`);
  }

  /** Reads what may hold itself, to a bounded depth. */
  function nested<T>(read: () => T): T {
    depth++;
    if (depth > LIMITS.nesting) failWith('This is nested too deep; name a part of it.');
    const result = read();
    depth--;
    return result;
  }

  /** Says what should have stood here. */
  function fail(...expected: readonly string[]): void {
    const { kind, text } = peek();
    const where = kind === 'newline' || kind === 'end' ? 'the line ends' : `there is “${text}”`;
    failWith(
      kind === 'bad'
        ? `“${text}” means nothing here.`
        : `Expected ${list(expected)}, but ${where}.`,
      expected,
    );
  }

  function failWith(
    message: string,
    expected: readonly string[] = [],
    place: Place = peek().place,
  ): void {
    if (failed) return;
    problems.report(place, message, expected);
    failedInside = open > 0;
    failed = true;
  }

  return {
    hasFailed: () => failed,
    peek,
    next,
    sees,
    takes,
    expect,
    nested,
    fail,
    failWith,

    /** The place from a token to what was read last. */
    since: (start: Place): Place => ({
      start: start.start,
      end: Math.max(start.end, previous().place.end),
    }),

    /** Reads between brackets, where lines may end, and the closing one. */
    inside<T>(close: string, read: () => T): T {
      open++;
      const result = nested(() => {
        const inner = read();
        expect(close);
        return inner;
      });
      open--;
      return result;
    },

    /** Reads one thing or several with a separator between them. */
    several<T>(read: () => T, separator = ','): T[] {
      const found = [read()];
      while (takes(separator)) found.push(read());
      return found;
    },

    /** The number of the next token. */
    mark: () => at,

    /** The spelling of what was read from a token on. */
    textSince: (first: number) =>
      tokens
        .slice(first, at)
        .map(({ text }) => text)
        .join(''),

    /** Counts an operator of the statement. */
    spend(): void {
      spent++;
      if (spent > LIMITS.operators) failWith('This statement is too long; name a part of it.');
    },

    /** Marks the beginning of a statement. */
    begin(): void {
      spent = 0;
      // Behind a `;` the line is still the same.
      if (at < lineEnd) return;
      lineEnd = tokens.findIndex(({ kind }, index) => index >= at && kind === 'newline');
    },

    /**
     * After a failure goes to where the next statement may begin: behind a `;` or `}` or to the line's
     * end; where something was left open over several lines, to the end of the line that opened it.
     */
    recover(stop?: string): void {
      if (!failed) return;
      failed = false;
      let braces = 0;
      for (at = Math.min(at, lineEnd); at < lineEnd; at++) {
        const { text } = token(at);
        if (text === stop) return;
        if (text === '_{' || text === '{') braces++;
        if (text === ';' && !failedInside && braces === 0) return;
        if (text === '}' && braces-- === 0) return;
      }
    },

    /** Reads the `;` behind which a group of givens begins, names and `:`; a line may end between. */
    takesGroup(): boolean {
      if (failed || !sees(';')) return false;
      const first = token(at + 1).kind === 'newline' ? at + 2 : at + 1;
      if (!hasNamesBefore(':', first)) return false;
      at = first;
      return true;
    },

    /** Whether a word and `:` come next, as before an option's value. */
    beginsOption: () => peek().kind === 'name' && token(at + 1).text === ':',
  };
}

/** "a, b or c". */
function list(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
