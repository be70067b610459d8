import type { Place } from '../../network/graph';
import { LIMITS } from '../limits';
import type { Problems } from '../problems';
import type { Token } from './token';

const KEYWORDS = new Set(['given', 'ask', 'for', 'hide']);
const RESERVED = new Set([
  ...KEYWORDS,
  ...['in', 'to', 'step', 'of', 'as', 'exactly', 'nonzero', 'symmetric', 'integer'],
]);
const OPERATORS = new Set(['+', '-', '*', '/', '.*', '^', '.^']);
const UNFINISHED = new Set([...OPERATORS, '=', ',', ':', '..']);

/** Whether a word belongs to the language and cannot be a name. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/**
 * Reads tokens one after the other. Once a statement has failed it sees only its end, so that the
 * parser unwinds by itself and says one thing about it; `recover` goes on behind it.
 *
 * A line's end is passed over inside parentheses, after an operator or comma, and before an operator,
 * except where a statement begins behind it: there something was left open.
 */
export class Cursor {
  private at = 0;
  private failed = false;
  private failedInside = false;
  private open = 0;
  private depth = 0;
  private spent = 0;
  /** The end of the line on which the statement began. */
  private lineEnd = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly problems: Problems,
  ) {}

  get hasFailed(): boolean {
    return this.failed;
  }

  peek(): Token {
    if (this.failed) return this.tokens[this.tokens.length - 1] as Token;
    if (this.token(this.at).kind === 'newline' && this.isPassedOver()) this.at++;
    return this.token(this.at);
  }

  next(): Token {
    const token = this.peek();
    if (!this.failed && token.kind !== 'end') this.at++;
    return token;
  }

  /** The token just read. */
  get previous(): Token {
    return this.token(Math.max(0, this.at - 1));
  }

  sees(text: string): boolean {
    const { kind, text: found } = this.peek();
    return found === text && (kind === 'symbol' || kind === 'name');
  }

  /** Reads the symbol or word if it is next. */
  takes(text: string): boolean {
    const seen = this.sees(text);
    if (seen) this.next();
    return seen;
  }

  /** Reads the symbol or word, or fails. */
  expect(text: string): boolean {
    return this.takes(text) || this.fail(`“${text}”`);
  }

  /** The place from a token to what was read last. */
  since(start: Place): Place {
    return { start: start.start, end: Math.max(start.end, this.previous.place.end) };
  }

  /** Reads between brackets, where lines may end. */
  inside<T>(read: () => T): T {
    this.open++;
    const result = this.nested(read);
    this.open--;
    return result;
  }

  /** Reads what may hold itself, to a bounded depth. */
  nested<T>(read: () => T): T {
    this.depth++;
    if (this.depth > LIMITS.nesting) this.failWith('This is nested too deep; name a part of it.');
    const result = read();
    this.depth--;
    return result;
  }

  /** The spelling of what was read from a token on. */
  textSince(first: number): string {
    return this.tokens
      .slice(first, this.at)
      .map(({ text }) => text)
      .join('');
  }

  /** The number of the next token. */
  mark(): number {
    return this.at;
  }

  /** Counts an operator of the statement. */
  spend(): void {
    this.spent++;
    if (this.spent > LIMITS.operators) {
      this.failWith('This statement is too long; name a part of it.');
    }
  }

  /** Says what should have stood here. */
  fail(...expected: readonly string[]): false {
    const found = this.peek();
    const where =
      found.kind === 'newline' || found.kind === 'end'
        ? 'the line ends'
        : `there is “${found.text}”`;
    if (found.kind === 'bad') return this.failWith(`“${found.text}” means nothing here.`, expected);
    return this.failWith(`Expected ${list(expected)}, but ${where}.`, expected);
  }

  failWith(
    message: string,
    expected: readonly string[] = [],
    place: Place = this.peek().place,
  ): false {
    if (!this.failed) {
      this.problems.report(place, message, expected);
      this.failedInside = this.open > 0;
    }
    this.failed = true;
    return false;
  }

  /** Marks the beginning of a statement. */
  begin(): void {
    this.spent = 0;
    // Behind a `;` the line is still the same.
    if (this.at < this.lineEnd) return;
    this.lineEnd = this.at;
    while (this.token(this.lineEnd).kind !== 'newline' && this.lineEnd < this.tokens.length) {
      this.lineEnd++;
    }
  }

  /**
   * After a failure goes to where the next statement may begin: behind a `;` or `}` or to the line's
   * end; where something was left open over several lines, to the end of the line that opened it.
   */
  recover(stop?: string): void {
    if (!this.failed) return;
    this.failed = false;
    let braces = 0;
    for (this.at = Math.min(this.at, this.lineEnd); this.at < this.lineEnd; this.at++) {
      const { text } = this.token(this.at);
      if (text === stop) return;
      if (text === '_{' || text === '{') braces++;
      if (text === ';' && !this.failedInside && braces === 0) return;
      if (text === '}' && braces-- === 0) return;
    }
  }

  /** Whether a statement begins at the next token: a keyword, or names and `=`. */
  beginsStatement(from = this.at): boolean {
    let at = this.pastLine(from);
    const { kind, text } = this.token(at);
    if (kind === 'end' || KEYWORDS.has(text)) return true;
    if (kind !== 'name') return false;
    at = this.skipNames(at);
    return this.token(at).text === '=';
  }

  /** Whether names and `:` stand so many tokens ahead, as in a group of givens; lines may end before. */
  beginsGroup(ahead: number): boolean {
    const at = this.pastLine(this.at + ahead);
    return this.token(at).kind === 'name' && this.token(this.skipNames(at)).text === ':';
  }

  /** Whether a word and `:` come next, as before an option's value. */
  beginsOption(): boolean {
    return this.peek().kind === 'name' && this.token(this.at + 1).text === ':';
  }

  /** Passes over a line's end. */
  skipLine(): void {
    this.at = this.pastLine(this.at);
  }

  private pastLine(at: number): number {
    return this.token(at).kind === 'newline' ? at + 1 : at;
  }

  private token(at: number): Token {
    return (this.tokens[at] ?? this.tokens[this.tokens.length - 1]) as Token;
  }

  private isPassedOver(): boolean {
    if (this.beginsStatement(this.at)) return false;
    if (this.open > 0 || UNFINISHED.has(this.previous.text)) return true;
    return OPERATORS.has(this.token(this.at + 1).text);
  }

  /** The index behind names, their subscripts, commas and `..`. */
  private skipNames(from: number): number {
    let at = from;
    let braces = 0;
    for (; ; at++) {
      const { kind, text } = this.token(at);
      if (text === '_{') braces++;
      else if (braces > 0 && text === '}') braces--;
      else if (kind === 'newline' || kind === 'end') return at;
      else if (braces === 0 && kind !== 'name' && kind !== 'subscript') {
        if (text !== ',' && text !== '..') return at;
      }
    }
  }
}

/** "a, b or c". */
function list(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
