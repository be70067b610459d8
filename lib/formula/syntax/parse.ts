import type { Problems } from '../problems';
import type { AskGroup, Expression, Statement } from './ast';
import { type Cursor, createCursor } from './cursor';
import { tokenize } from './lexer';
import { parseBounds, parseExpression } from './parse-expression';
import { parseGivenGroups } from './parse-given';
import { parseName, parseNameRanges } from './parse-name';

/**
 * The formula language. `#` begins a comment; statements end with a line or `;`; a line goes on inside
 * brackets, after an operator or comma, and where the next one begins with an operator.
 *
 *     formula    = statement*
 *     statement  = 'given' group (';' group)*
 *                | name (',' name)* '=' expression
 *                | 'for' word 'in' expression '..' expression ['step' expression] '{' statement* '}'
 *                | 'ask' ranges [rounding] (',' ranges [rounding])*
 *                | 'hide' ranges                             leaves these out of the worked solution
 *     group      = ranges ':' type modifier*
 *     type       = 'scalar' | 'vector(n)' | 'matrix(m, n)' | 'probability(n)' | 'stochastic(m, n)'
 *                | 'onehot(n)' | 'labels(n of k)' | 'orthogonal(n)' | 'symmetric(n)' | 'integer'
 *     modifier   = 'in' '{' expression (',' expression)* '}'
 *                | ['integer'] 'in' expression '..' expression ['step' expression]
 *                | 'nonzero' | 'symmetric' | 'as' ('weight' | 'bias' | 'input' | 'state')
 *     rounding   = 'to' number ('decimals' | 'figures') | 'exactly'        covers the names before it
 *     ranges     = name ['..' name] (',' name ['..' name])*
 *     expression = term (('+' | '-') term)*
 *     term       = '-' term | product (('*' | '.*') factor | '/' divisor)*
 *     factor     = '-' factor | product
 *     divisor    = '-' divisor | power
 *     product    = power power*                           juxtaposition, none but the first a number
 *     power      = postfix [('^' | '.^') ['-'] primary]
 *     postfix    = primary ("'" | '[' part (',' part)* ']')*           '[' without a space before it
 *     part       = expression ['..' expression]                             from 1, both bounds count
 *     primary    = number | name | function '(' [argument (',' argument)*] ')' | '(' expression ')'
 *                | '[' row (';' row)* [';'] ']'
 *     row        = expression (',' expression)*
 *     argument   = [word ':'] expression
 *     name       = word ('_' word | '_{' subscript (',' subscript)* '}')*
 *     subscript  = count (('+' | '-') count)*
 *     count      = number [word] | word
 *
 * What could be read in two ways:
 * - `f (x)` is a call if `f` is a function of the language, else a product; spaces do not matter.
 * - `2.*x` is `2 .* x` and `1..3` a range: a point belongs to a number only before a digit.
 * - `W x .* y` is `(W x) .* y` and `x .* W y` is `x .* (W y)`: juxtaposition binds closer than `*`,
 *   `.*` and `/`; among those the left goes first. `a / b c` is refused.
 * - `-x^2` is `-(x^2)`, `-a * b` is `-(a * b)`; `a -b` is a difference, never a product.
 * - `'` is always the transpose and binds closest: `a' b` is a dot, `a b'` an outer product.
 * - `x[2]` is an entry or a row; `x [2]` with a space is a product with the vector `[2]`.
 * - `^` is entry by entry, and refused for a matrix, where `.^` says it.
 * - `1 - z` is one op, and so broadcasts; a scalar plus or minus a tensor is added to every entry.
 */
export function parse(text: string, problems: Problems, firstOffset: number): Statement[] {
  const cursor = createCursor(tokenize(text, firstOffset), problems);
  const statements: Statement[] = [];
  for (;;) {
    statements.push(...parseBlock(cursor));
    if (cursor.peek().kind === 'end') return statements;
    cursor.begin();
    cursor.failWith('There is no “{” for this “}”.');
    cursor.recover();
    cursor.next();
  }
}

/** Statements up to a `}` or the end. */
function parseBlock(cursor: Cursor): Statement[] {
  const statements: Statement[] = [];
  for (;;) {
    while (cursor.peek().kind === 'newline' || cursor.sees(';')) cursor.next();
    if (cursor.sees('}') || cursor.peek().kind === 'end') return statements;
    cursor.begin();
    const statement = parseStatement(cursor);
    const { kind } = cursor.peek();
    if (kind !== 'newline' && kind !== 'end' && !cursor.sees(';') && !cursor.sees('}')) {
      cursor.fail('an operator', 'the end of the line');
    }
    statements.push(cursor.hasFailed() ? spoiled(statement) : statement);
    cursor.recover();
  }
}

/** A statement that could not be read to its end: its names are kept, lest what uses them be reported. */
function spoiled(statement: Statement): Statement {
  if (statement.kind !== 'assign') return statement;
  return { ...statement, value: { kind: 'unreadable', place: statement.value.place } };
}

function parseStatement(cursor: Cursor): Statement {
  if (cursor.takes('given')) return { kind: 'given', groups: parseGivenGroups(cursor) };
  if (cursor.takes('ask')) return { kind: 'ask', groups: parseAskGroups(cursor) };
  if (cursor.takes('hide')) return { kind: 'hide', names: parseNameRanges(cursor) };
  if (cursor.sees('for')) return parseLoop(cursor);
  const targets = cursor.several(() => parseName(cursor));
  if (!cursor.takes('=')) cursor.fail('“=”', 'given', 'ask', 'for', 'hide');
  return { kind: 'assign', targets, value: parseExpression(cursor) };
}

function parseLoop(cursor: Cursor): Statement {
  const start = cursor.next().place;
  const variable = parseName(cursor);
  cursor.expect('in');
  const bounds = parseBounds(cursor);
  const place = cursor.since(start);
  if (!cursor.sees('{')) cursor.fail('“{”');
  // The body is read even after a mistake in the head, lest its statements stand outside of the loop.
  cursor.recover('{');
  if (!cursor.takes('{')) return { kind: 'for', variable, bounds, body: [], place };
  const body = cursor.nested(() => parseBlock(cursor));
  if (cursor.takes('}')) return { kind: 'for', variable, bounds, body, place };
  cursor.failWith('The “{” of this loop is not closed.', ['“}”'], place);
  // What stands behind the loop was read as if in it, so no turn of it means anything.
  const from: Expression = { kind: 'unreadable', place };
  return { kind: 'for', variable, bounds: { ...bounds, from }, body, place };
}

/** asks = ranges [rounding] (',' ranges [rounding])*; a rounding covers the names since the last one. */
function parseAskGroups(cursor: Cursor): AskGroup[] {
  return cursor.several(() => ({ names: parseNameRanges(cursor), ...parseRounding(cursor) }));
}

function parseRounding(cursor: Cursor): Pick<AskGroup, 'rounding' | 'count'> {
  if (cursor.takes('exactly')) return { rounding: 'exact', count: 0 };
  if (!cursor.takes('to')) return { rounding: 'decimals', count: 3 };
  const { kind, text, place } = cursor.peek();
  if (kind !== 'number') cursor.fail('how many, such as “3”');
  cursor.next();
  const unit = cursor.peek().text;
  const rounding = /^figures?$/.test(unit) ? 'figures' : 'decimals';
  if (!/^(decimal|place|figure)s?$/.test(unit)) cursor.fail('“decimals”', '“figures”');
  cursor.next();
  const count = Number(text);
  const least = rounding === 'figures' ? 1 : 0;
  if (!Number.isInteger(count) || count < least || count > 12) {
    const said = `Nothing can be rounded to ${text} ${rounding}; choose ${least} to 12.`;
    cursor.failWith(said, [], place);
  }
  return { rounding, count };
}
