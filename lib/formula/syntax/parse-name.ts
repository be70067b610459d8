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
  if (cursor.hasFailed()) return { kind: 'name', base: '', subscripts: [], text: '', place };
  const first = cursor.mark();
  cursor.next();
  const subscripts: Subscript[] = [];
  for (;;) {
    const { kind, text, spaced } = cursor.peek();
    if (spaced) break;
    if (kind === 'subscript') {
      cursor.next();
      subscripts.push({ kind: 'word', text: text.slice(1) });
    } else if (cursor.sees('_{')) {
      cursor.inside('}', () => {
        cursor.next();
        const counts = cursor.several(() => parseSum(cursor, parseCount));
        for (const expression of counts) subscripts.push({ kind: 'expression', expression });
      });
    } else break;
  }
  // A line's end behind the name may have been passed over already.
  const text = cursor.textSince(first).trimEnd();
  return { kind: 'name', base, subscripts, text, place: cursor.since(place) };
}

/** sum = term (('+' | '-') term)*, as which a subscript is one of counts */
export function parseSum(cursor: Cursor, parseTerm: (cursor: Cursor) => Expression): Expression {
  const start = cursor.peek().place;
  const first = parseTerm(cursor);
  const terms: Sum['terms'][number][] = [{ sign: '+', value: first }];
  while (cursor.sees('+') || cursor.sees('-')) {
    cursor.spend();
    const sign = cursor.next().text as '+' | '-';
    terms.push({ sign, value: parseTerm(cursor) });
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

/** ranges = name ['..' name] (',' name ['..' name])* */
export function parseNameRanges(cursor: Cursor): NameRange[] {
  return cursor.several(() => {
    const start = cursor.peek().place;
    const first = parseName(cursor);
    if (!cursor.takes('..')) return { first, place: first.place };
    const last = parseName(cursor);
    return { first, last, place: cursor.since(start) };
  });
}
