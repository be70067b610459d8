import type { Expression, Name, NameRange, Subscript, Sum } from './ast';
import { type Cursor, isReserved } from './cursor';

/** name = word ('_' word | '_{' subscript (',' subscript)* '}')*, without spaces */
export function parseName(cursor: Cursor): Name {
  const { kind, text: base, place } = cursor.peek();
  if (kind !== 'name') cursor.fail('a name');
  else if (isReserved(base)) {
    cursor.failWith(`“${base}” is a word of the language and cannot be a name.`, ['a name']);
  }
  // An empty base tells that no name could be read.
  if (cursor.hasFailed) return { kind: 'name', base: '', subscripts: [], text: '', place };
  cursor.next();
  const subscripts: Subscript[] = [];
  let text = base;
  for (;;) {
    const { kind, text: part, spaced } = cursor.peek();
    if (spaced) break;
    if (kind === 'subscript') {
      cursor.next();
      subscripts.push({ kind: 'word', text: part.slice(1) });
      text += part;
    } else if (cursor.sees('_{')) {
      text += cursor.inside(() => parseBraces(cursor, subscripts));
    } else break;
  }
  return { kind: 'name', base, subscripts, text, place: cursor.since(place) };
}

function parseBraces(cursor: Cursor, into: Subscript[]): string {
  const first = cursor.mark();
  cursor.next();
  do into.push({ kind: 'expression', expression: parseSubscript(cursor) });
  while (cursor.takes(','));
  cursor.expect('}');
  return cursor.textSince(first);
}

/** subscript = count (('+' | '-') count)* */
function parseSubscript(cursor: Cursor): Expression {
  const start = cursor.peek().place;
  const first = parseCount(cursor);
  const terms: Sum['terms'][number][] = [{ sign: '+', value: first }];
  while (cursor.sees('+') || cursor.sees('-')) {
    cursor.spend();
    const sign = cursor.next().text as '+' | '-';
    terms.push({ sign, value: parseCount(cursor) });
  }
  return terms.length === 1 ? first : { kind: 'sum', terms, place: cursor.since(start) };
}

/** count = number [word] | word */
function parseCount(cursor: Cursor): Expression {
  const { kind, text, place } = cursor.peek();
  if (kind === 'number') {
    cursor.next();
    const left: Expression = { kind: 'number', value: Number(text), place };
    if (cursor.peek().kind !== 'name') return left;
    const right = parseWord(cursor);
    return { kind: 'product', operator: '*', left, right, place: cursor.since(place) };
  }
  if (kind === 'name') return parseWord(cursor);
  cursor.fail('a number', 'a name');
  return { kind: 'unreadable', place };
}

function parseWord(cursor: Cursor): Expression {
  const { text, place } = cursor.next();
  return { kind: 'name', base: text, subscripts: [], text, place };
}

/** range = name ['..' name] */
export function parseNameRange(cursor: Cursor): NameRange {
  const start = cursor.peek().place;
  const first = parseName(cursor);
  if (!cursor.takes('..')) return { first, place: first.place };
  const last = parseName(cursor);
  return { first, last, place: cursor.since(start) };
}

/** ranges = range (',' range)* */
export function parseNameRanges(cursor: Cursor): NameRange[] {
  const names = [parseNameRange(cursor)];
  while (cursor.takes(',')) names.push(parseNameRange(cursor));
  return names;
}
