import type { Argument, Bracketed, Expression, Index, Product, Sum } from './ast';
import { type Cursor, isReserved } from './cursor';
import { isFunction } from './functions';
import { parseName } from './parse-name';

/** expression = operand (('+' | '-') operand)* */
export function parseExpression(cursor: Cursor): Expression {
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

/**
 * term = '-' term | juxtaposition (('*' | '.*') factor | '/' divisor)*
 *
 * So a sign reaches over a whole product: `-a * b` is `-(a * b)`; and `-x^2` is `-(x^2)`.
 */
function parseTerm(cursor: Cursor): Expression {
  const start = cursor.peek().place;
  if (cursor.sees('-')) return parseNegation(cursor, parseTerm);
  let left = parseJuxtaposition(cursor);
  for (;;) {
    const operator = (['*', '.*', '/'] as const).find((symbol) => cursor.takes(symbol));
    if (!operator) return left;
    cursor.spend();
    const right = operator === '/' ? parseDivisor(cursor) : parseFactor(cursor);
    left = product(cursor, operator, left, right, start);
  }
}

/** factor = '-' factor | juxtaposition */
function parseFactor(cursor: Cursor): Expression {
  return cursor.sees('-') ? parseNegation(cursor, parseFactor) : parseJuxtaposition(cursor);
}

/** divisor = '-' divisor | power; what `a / b c` divides by would be a guess, so it is refused. */
function parseDivisor(cursor: Cursor): Expression {
  if (cursor.sees('-')) return parseNegation(cursor, parseDivisor);
  const divisor = parsePower(cursor);
  if (beginsOperand(cursor)) {
    cursor.failWith('What is divided here? Write a / (b c) or (a / b) c.', ['an operator']);
  }
  return divisor;
}

function parseNegation(cursor: Cursor, operand: (cursor: Cursor) => Expression): Expression {
  const start = cursor.next().place;
  cursor.spend();
  const value = cursor.nested(() => operand(cursor));
  const place = cursor.since(start);
  if (value.kind === 'number' && !value.grouped && value.value !== 0) {
    return { kind: 'number', value: -value.value, place };
  }
  return { kind: 'negation', value, place };
}

/** juxtaposition = power power*, the later ones not beginning with a digit: products, from the left. */
function parseJuxtaposition(cursor: Cursor): Expression {
  const start = cursor.peek().place;
  let left = parsePower(cursor);
  while (beginsOperand(cursor)) {
    cursor.spend();
    left = product(cursor, '*', left, parsePower(cursor), start);
  }
  return left;
}

function beginsOperand(cursor: Cursor): boolean {
  const { kind, text } = cursor.peek();
  return kind === 'name' ? !isReserved(text) : kind === 'symbol' && (text === '(' || text === '[');
}

function product(
  cursor: Cursor,
  operator: Product['operator'],
  left: Expression,
  right: Expression,
  start: Expression['place'],
): Product {
  return { kind: 'product', operator, left, right, place: cursor.since(start) };
}

/** power = postfix [('^' | '.^') ['-'] primary] */
function parsePower(cursor: Cursor): Expression {
  const start = cursor.peek().place;
  const base = parsePostfix(cursor);
  const dotted = cursor.takes('.^');
  if (!dotted && !cursor.takes('^')) return base;
  cursor.spend();
  const exponent = cursor.sees('-') ? parseNegation(cursor, parsePrimary) : parsePrimary(cursor);
  if (cursor.sees('^') || cursor.sees('.^')) {
    cursor.failWith('Which power comes first? Write (x^a)^b or x^(a * b).', ['an operator']);
  }
  return { kind: 'power', base, exponent, dotted, place: cursor.since(start) };
}

/** postfix = primary ("'" | '[' part (',' part)* ']')*, the bracket without a space before it */
function parsePostfix(cursor: Cursor): Expression {
  const start = cursor.peek().place;
  let value = parsePrimary(cursor);
  for (;;) {
    if (cursor.takes("'")) {
      cursor.spend();
      value = { kind: 'transpose', value, place: cursor.since(start) };
    } else if (cursor.sees('[') && !cursor.peek().spaced) {
      cursor.next();
      cursor.spend();
      const indices = cursor.inside(() => parseIndices(cursor));
      value = { kind: 'index', value, indices, place: cursor.since(start) };
    } else return value;
  }
}

/** part = expression ['..' expression] */
function parseIndices(cursor: Cursor): Index['indices'] {
  const indices: Index['indices'][number][] = [];
  do {
    const from = parseExpression(cursor);
    indices.push(cursor.takes('..') ? { from, to: parseExpression(cursor) } : { from });
  } while (cursor.takes(','));
  cursor.expect(']');
  return indices;
}

/** primary = number | name | function '(' arguments ')' | '(' expression ')' | '[' rows ']' */
function parsePrimary(cursor: Cursor): Expression {
  const { kind, text, place } = cursor.peek();
  if (kind === 'number') {
    cursor.next();
    const value = Number(text);
    if (!Number.isFinite(value)) cursor.failWith('This number is too large.', [], place);
    return { kind: 'number', value, place };
  }
  if (kind === 'name' && !isReserved(text)) return parseNameOrCall(cursor);
  if (cursor.takes('(')) {
    const value = cursor.inside(() => {
      const inner = parseExpression(cursor);
      cursor.expect(')');
      return inner;
    });
    return value.kind === 'number' ? { ...value, grouped: true } : value;
  }
  if (cursor.takes('[')) return cursor.inside(() => parseRows(cursor, place));
  cursor.fail('a number', 'a name', '“(”', '“[”');
  return { kind: 'unreadable', place };
}

/**
 * Whether `f (x)` is a call or a product hangs on `f` alone: a call if it is the name of a function
 * (which nothing else can be called), a product otherwise; a space changes nothing.
 */
function parseNameOrCall(cursor: Cursor): Expression {
  const name = parseName(cursor);
  const calls = isFunction(name.text) && (name.text !== 'sigma' || cursor.sees('('));
  if (!calls) return name;
  cursor.spend();
  if (!cursor.takes('(')) {
    const derivative = cursor.sees("'")
      ? ` (“'” is always the transpose; a derivative is written ${name.text}_prime)`
      : '';
    cursor.failWith(`${name.text} is a function: write ${name.text}(...)${derivative}.`, ['“(”']);
    return name;
  }
  const list = cursor.inside(() => parseArguments(cursor));
  return { kind: 'call', name: name.text, arguments: list, place: cursor.since(name.place) };
}

/** arguments = [argument (',' argument)*]; argument = [option ':'] expression */
function parseArguments(cursor: Cursor): Argument[] {
  const list: Argument[] = [];
  if (cursor.takes(')')) return list;
  do {
    const { place, text } = cursor.peek();
    const isOption = cursor.beginsOption();
    if (isOption) {
      cursor.next();
      cursor.next();
    }
    const value = parseExpression(cursor);
    list.push({ value, place: cursor.since(place), ...(isOption && { option: text }) });
  } while (cursor.takes(','));
  cursor.expect(')');
  return list;
}

/** rows = row (';' row)* [';']; row = expression (',' expression)* */
function parseRows(cursor: Cursor, start: Expression['place']): Bracketed {
  const rows: Expression[][] = [];
  let closed = false;
  do {
    closed = rows.length > 0 && cursor.sees(']');
    if (closed) break;
    const row = [parseExpression(cursor)];
    while (cursor.takes(',')) row.push(parseExpression(cursor));
    rows.push(row);
  } while (cursor.takes(';'));
  cursor.expect(']');
  return { kind: 'bracketed', rows, closed, place: cursor.since(start) };
}
