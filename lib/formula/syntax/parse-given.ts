import type { Domain, Expression, GivenGroup } from './ast';
import type { Cursor } from './cursor';
import { parseBounds, parseExpression } from './parse-expression';
import { parseNameRanges } from './parse-name';

/** given = 'given' group (';' group)*; a group may begin a line of its own */
export function parseGivenGroups(cursor: Cursor): GivenGroup[] {
  const groups = [parseGroup(cursor)];
  while (cursor.takesGroup()) groups.push(parseGroup(cursor));
  return groups;
}

/** group = ranges ':' type modifier* */
function parseGroup(cursor: Cursor): GivenGroup {
  const names = parseNameRanges(cursor);
  cursor.expect(':');
  const { type, typePlace, sizes, of } = parseType(cursor);
  let domain: Domain | undefined;
  let nonZero = false;
  let symmetric = false;
  let role: string | undefined;
  for (;;) {
    const { place } = cursor.peek();
    if (cursor.takes('nonzero')) nonZero = true;
    else if (cursor.takes('symmetric')) symmetric = true;
    else if (cursor.takes('as')) role = parseRole(cursor);
    else if (cursor.takes('integer')) {
      cursor.expect('in');
      domain = parseRange(cursor, true, place);
    } else if (cursor.takes('in')) domain = parseDomain(cursor, place);
    else break;
  }
  // An empty type tells that the group could not be read, and its names are all that is known.
  if (cursor.hasFailed()) return { names, type: '', typePlace, sizes, nonZero, symmetric };
  return { names, type, typePlace, sizes, of, domain, nonZero, symmetric, role };
}

/** type = word ['(' expression ('of' expression | (',' expression)*) ')']; 'integer' is a scalar */
function parseType(cursor: Cursor): Pick<GivenGroup, 'type' | 'typePlace' | 'sizes' | 'of'> {
  const { kind, text: type, place: typePlace } = cursor.peek();
  // `n: integer in 1..6` and `A: symmetric(2)` use words that also stand behind a type.
  if (cursor.sees('integer')) return { type: 'scalar', typePlace, sizes: [] };
  if (kind !== 'name') cursor.fail('a type, such as scalar, vector(n) or matrix(m, n)');
  cursor.next();
  if (!cursor.takes('(')) return { type, typePlace, sizes: [] };
  const inner = cursor.inside(')', () => {
    const first = parseExpression(cursor);
    const of = cursor.takes('of') ? parseExpression(cursor) : undefined;
    const others = cursor.takes(',') ? cursor.several(() => parseExpression(cursor)) : [];
    return { sizes: [first, ...others], of };
  });
  return { type, typePlace: cursor.since(typePlace), ...inner };
}

function parseRole(cursor: Cursor): string {
  const { text } = cursor.peek();
  const roles = ['weight', 'bias', 'input', 'state'];
  if (!roles.includes(text)) cursor.fail(...roles);
  cursor.next();
  return text;
}

/** domain = '{' expression (',' expression)* '}' | bounds */
function parseDomain(cursor: Cursor, start: Expression['place']): Domain {
  if (!cursor.takes('{')) return parseRange(cursor, false, start);
  const values = cursor.inside('}', () => cursor.several(() => parseExpression(cursor)));
  return { kind: 'values', values };
}

function parseRange(cursor: Cursor, integer: boolean, start: Expression['place']): Domain {
  return { kind: 'range', integer, ...parseBounds(cursor), place: cursor.since(start) };
}
