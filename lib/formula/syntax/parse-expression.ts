import type { Argument, Bounds, Bracketed, Expression, Index } from './ast';
import { type Cursor, isReserved } from './cursor';
import { isFunction } from './functions';
import { parseName, parseSum } from './parse-name';

/** expression = term (('+' | '-') term)* */
export function parseExpression(cursor: Cursor): Expression {
  return parseSum(cursor, parseTerm);
}

/** bounds = expression '..' expression ['step' expression] */
export function parseBounds(cursor: Cursor): Bounds {
  const from = parseExpression(cursor);
  cursor.expect('..');
  const to = parseExpression(cursor);
  return { from, to, step: cursor.takes('step') ? parseExpression(cursor) : undefined };
}

type Parse = (cursor: Cursor) => Expression;

/** signed = '-' signed | operand */
function signed(operand: Parse): Parse {
  return function parseSigned(cursor) {
    return cursor.sees('-') ? parseNegation(cursor, parseSigned) : operand(cursor);
  };
}

function parseNegation(cursor: Cursor, operand: Parse): Expression {
  const start = cursor.next().place;
  cursor.spend();
  const value = cursor.nested(() => operand(cursor));
  const place = cursor.since(start);
  if (value.kind === 'number' && !value.grouped && value.value !== 0) {
    return { kind: 'number', value: -value.value, place };
  }
  return { kind: 'negation', value, place };
}

/**
 * term = '-' term | juxtaposition (('*' | '.*') factor | '/' divisor)*
 *
 * So a sign reaches over a whole product: `-a * b` is `-(a * b)`; and `-x^2` is `-(x^2)`.
 */
const parseTerm = signed((cursor) => {
  const start = cursor.peek().place;
  let left = parseJuxtaposition(cursor);
  for (;;) {
    const operator = (['*', '.*', '/'] as const).find(cursor.takes);
    if (!operator) return left;
    cursor.spend();
    const right = operator === '/' ? parseDivisor(cursor) : parseFactor(cursor);
    left = { kind: 'product', operator, left, right, place: cursor.since(start) };
  }
});

/** factor = '-' factor | juxtaposition */
const parseFactor = signed(parseJuxtaposition);

/** divisor = '-' divisor | power; what `a / b c` divides by would be a guess, so it is refused. */
const parseDivisor = signed((cursor) => {
  const divisor = parsePower(cursor);
  if (beginsOperand(cursor)) {
    cursor.failWith('What is divided here? Write a / (b c) or (a / b) c.', ['an operator']);
  }
  return divisor;
});

/** juxtaposition = power power*, the later ones not beginning with a digit: products, from the left. */
function parseJuxtaposition(cursor: Cursor): Expression {
  const start = cursor.peek().place;
  let left = parsePower(cursor);
  while (beginsOperand(cursor)) {
    cursor.spend();
    const right = parsePower(cursor);
    left = { kind: 'product', operator: '*', left, right, place: cursor.since(start) };
  }
  return left;
}

function beginsOperand(cursor: Cursor): boolean {
  const { kind, text } = cursor.peek();
  return kind === 'name' ? !isReserved(text) : kind === 'symbol' && (text === '(' || text === '[');
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
      const indices = cursor.inside(']', () => cursor.several(() => parsePart(cursor)));
      value = { kind: 'index', value, indices, place: cursor.since(start) };
    } else return value;
  }
}

/** part = expression ['..' expression] */
function parsePart(cursor: Cursor): Index['indices'][number] {
  const from = parseExpression(cursor);
  return cursor.takes('..') ? { from, to: parseExpression(cursor) } : { from };
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
    const value = cursor.inside(')', () => parseExpression(cursor));
    return value.kind === 'number' ? { ...value, grouped: true } : value;
  }
  if (cursor.takes('[')) {
    const matrix = cursor.inside(']', () => parseRows(cursor));
    return { kind: 'bracketed', ...matrix, place: cursor.since(place) };
  }
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
  const list = cursor.inside(')', () =>
    cursor.sees(')') ? [] : cursor.several(() => parseArgument(cursor)),
  );
  return { kind: 'call', name: name.text, arguments: list, place: cursor.since(name.place) };
}

/** argument = [option ':'] expression */
function parseArgument(cursor: Cursor): Argument {
  const { place, text } = cursor.peek();
  const isOption = cursor.beginsOption();
  if (isOption) {
    cursor.next();
    cursor.next();
  }
  const value = parseExpression(cursor);
  return { value, place: cursor.since(place), ...(isOption && { option: text }) };
}

/** rows = row (';' row)* [';']; row = expression (',' expression)* */
function parseRows(cursor: Cursor): Pick<Bracketed, 'rows' | 'closed'> {
  const rows: Expression[][] = [];
  do {
    if (rows.length > 0 && cursor.sees(']')) return { rows, closed: true };
    rows.push(cursor.several(() => parseExpression(cursor)));
  } while (cursor.takes(';'));
  return { rows, closed: false };
}
