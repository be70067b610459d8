import { latin } from '../../network/greek';
import type { Token } from './token';

/**
 * Every text is a row of these. A point belongs to a number only if a digit follows it, so that `2.*x`
 * and `1..3` read as they look. A Greek letter is a name by itself: `αx` is a product, as it looks.
 */
const TOKEN = new RegExp(
  [
    /(?<blank>(?:[ \t\r\u00a0]|#[^\n]*)+)/,
    /(?<newline>\n)/,
    /(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)/,
    /(?<name>[A-Za-z][A-Za-z0-9]*|[\u0391-\u03c9]\d*)/,
    /(?<subscript>_[A-Za-z0-9\u0391-\u03c9]+)/,
    /(?<symbol>_\{|\.[.*/^]|[-+*/^'=,;:()[\]{}⊙∘·−’ᵀ])/,
    /(?<bad>.)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
);

/** Other ways to type a symbol. */
const SYMBOLS: Readonly<Record<string, string>> = {
  './': '/',
  '⊙': '.*',
  '∘': '.*',
  '·': '*',
  '−': '-',
  '’': "'",
  ᵀ: "'",
};

/**
 * Cuts a text into tokens, the last of kind `end`. Places start from `firstOffset`. Nothing fails here:
 * a character that means nothing is a token of kind `bad`, for the parser to stumble over.
 */
export function tokenize(text: string, firstOffset = 0): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  const push = (kind: Token['kind'], at: number, written: string, spelling: string) => {
    const start = firstOffset + at;
    const place = { start, end: start + written.length };
    tokens.push({ kind, text: spelling, place, spaced });
    spaced = false;
  };
  for (const { index, 0: written, groups } of text.matchAll(TOKEN)) {
    const [[kind]] = Object.entries(groups!).filter(([, found]) => found !== undefined) as [
      [Token['kind'] | 'blank', string],
    ];
    if (kind === 'blank') spaced = true;
    // Empty lines are no tokens, so that looking past a line's end is looking at the next token.
    else if (kind === 'newline' && tokens.at(-1)?.kind === 'newline') continue;
    else push(kind, index, written, SYMBOLS[written] ?? latin(written));
  }
  if (tokens.at(-1)?.kind !== 'newline') push('newline', text.length, '', '\n');
  push('end', text.length, '', '');
  return tokens;
}
