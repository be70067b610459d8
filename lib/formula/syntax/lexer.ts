import { latin } from '../../network/greek';
import type { Token } from './token';

/** Longest first; what stands beside a symbol is another way to type it. */
const SYMBOLS: readonly (readonly [written: string, symbol: string])[] = [
  ['..', '..'],
  ['.*', '.*'],
  ['./', '/'],
  ['.^', '.^'],
  ['⊙', '.*'],
  ['∘', '.*'],
  ['·', '*'],
  ['−', '-'],
  ['’', "'"],
  ['ᵀ', "'"],
  ...[...`+-*/^'=,;:()[]{}`].map((symbol) => [symbol, symbol] as const),
];

// A point belongs to a number only if a digit follows it, so that `2.*x` and `1..3` read as they look.
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
// A Greek letter is a name by itself: `αx` is a product, as it looks.
const NAME = /[A-Za-z][A-Za-z0-9]*|[\u0391-\u03c9]\d*/y;
const SUBSCRIPT = /_[A-Za-z0-9\u0391-\u03c9]+/y;
const BLANK = /(?:[ \t\r\u00a0]|#[^\n]*)+/y;

/**
 * Cuts a text into tokens, the last of kind `end`. Places start from `firstOffset`. Nothing fails here:
 * a character that means nothing is a token of kind `bad`, for the parser to stumble over.
 */
export function tokenize(text: string, firstOffset = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  const push = (kind: Token['kind'], length: number, spelling: string) => {
    const start = firstOffset + at;
    tokens.push({ kind, text: spelling, place: { start, end: start + length }, spaced });
    at += length;
    spaced = false;
  };
  while (at < text.length) {
    const blank = match(BLANK, text, at);
    const number = match(NUMBER, text, at);
    const name = match(NAME, text, at);
    const subscript = match(SUBSCRIPT, text, at);
    if (blank) {
      at += blank.length;
      spaced = true;
    } else if (text[at] === '\n') {
      // Empty lines are no tokens, so that looking past a line's end is looking at the next token.
      if (tokens.at(-1)?.kind === 'newline') at++;
      else push('newline', 1, '\n');
    } else if (number) push('number', number.length, number);
    else if (name) push('name', name.length, latin(name));
    else if (subscript) push('subscript', subscript.length, latin(subscript));
    else if (text.startsWith('_{', at)) push('symbol', 2, '_{');
    else {
      const symbol = SYMBOLS.find(([written]) => text.startsWith(written, at));
      if (symbol) push('symbol', symbol[0].length, symbol[1]);
      else {
        const character = String.fromCodePoint(text.codePointAt(at) as number);
        push('bad', character.length, character);
      }
    }
  }
  if (tokens.at(-1)?.kind !== 'newline') push('newline', 0, '\n');
  push('end', 0, '');
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
