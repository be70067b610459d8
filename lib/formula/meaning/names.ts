import { numbered } from '../../network/numbered';
import { LIMITS } from '../limits';
import type { Name, NameRange, Subscript } from '../syntax/ast';
import { functionNames } from '../syntax/functions';
import { suggestion } from './near-miss';
import { evaluateInteger, numberOf } from './numbers';
import type { Scope } from './scope';
import type { Operand, Value } from './value';

/** How far words in a subscript are replaced by the numbers they stand for. */
type Depth = 'as written' | 'variables' | 'sizes';

/** A name with its subscripts as numbers, e.g. `h_0` of `h_{t-1}` at t = 1. */
function spell(name: Name, scope: Scope, depth: Depth): string | undefined {
  const parts = name.subscripts.map((subscript) => spellSubscript(subscript, scope, depth));
  if (name.base === '' || parts.includes(undefined)) return undefined;
  return [name.base, ...parts].join('_');
}

function spellSubscript(subscript: Subscript, scope: Scope, depth: Depth): string | undefined {
  if (subscript.kind === 'word') {
    const { text } = subscript;
    if (/^\d+$/.test(text)) return text.replace(/^0+(?=\d)/, '');
    if (depth === 'as written') return text;
    const value = scope.variables.get(text);
    if (value !== undefined) return String(value);
    return depth === 'sizes' && Object.hasOwn(scope.sizes, text) ? String(scope.sizes[text]) : text;
  }
  const { expression } = subscript;
  // `W_{xh}` is `W_xh`; between braces whatever is known as a number is one.
  if (expression.kind === 'name' && numberOf(expression, scope) === undefined) {
    return expression.base;
  }
  const value = evaluateInteger(expression, scope, 0);
  return value === undefined ? undefined : String(value);
}

/** The name that an assignment or a given defines: a loop's variable in a subscript counts. */
export function definedName(name: Name, scope: Scope): string | undefined {
  return spell(name, scope, 'variables');
}

/** The names of a run, `x_1`, `x_2`, ..., or the one name where there is no `..`. */
export function namesOf(range: NameRange, scope: Scope, depth: Depth): string[] | undefined {
  const first = spell(range.first, scope, range.last ? 'sizes' : depth);
  if (!range.last) return first === undefined ? undefined : [first];
  const last = spell(range.last, scope, 'sizes');
  if (first === undefined || last === undefined) return undefined;
  const [stem, start = 0] = numbered(first) ?? [];
  const [end, stop = 0] = numbered(last) ?? [];
  if (stem === undefined || stem !== end || start > stop) {
    return scope.report(range.place, 'A run of names is written x_1..x_3, the lower number first.');
  }
  const count = stop - start + 1;
  if (count > LIMITS.side) return scope.exhaust(range.place, 'This run of names is too long.');
  return Array.from({ length: count }, (_, i) => `${stem}_${start + i}`);
}

/**
 * What a name stands for: a value of that very name; with subscripts that are a loop's variable or a
 * size put in; the sequence of the names with a number behind it; a size or loop's variable; pi.
 */
export function lookUp(name: Name, scope: Scope): Operand | undefined {
  const written = spell(name, scope, 'as written');
  const spellings = new Set([
    written,
    spell(name, scope, 'variables'),
    spell(name, scope, 'sizes'),
  ]);
  if (written === undefined || spellings.has(undefined)) return undefined;
  for (const spelling of spellings as ReadonlySet<string>) {
    const known = scope.names.get(spelling);
    if (known) return known === 'failed' ? undefined : known;
  }
  const number = numberOf(name, scope);
  if (number !== undefined) return scope.constant(number, name.place);
  for (const spelling of spellings as ReadonlySet<string>) {
    const members = membersOf(spelling, scope).map((member) => scope.names.get(member));
    if (members.includes('failed')) return undefined;
    if (members.length > 0) return { kind: 'sequence', members: members as Value[] };
  }
  return name.text === 'pi'
    ? definePi(name, scope)
    : reportUnknown(name, [...spellings].at(-1) as string, scope);
}

/** `h_1`, `h_2`, ... as far as they are defined. */
export function membersOf(stem: string, scope: Scope): string[] {
  const members: string[] = [];
  for (;;) {
    const name = `${stem}_${members.length + 1}`;
    if (!scope.names.has(name)) return members;
    members.push(name);
  }
}

/** Pi belongs to no time step, wherever it is first used. */
function definePi(name: Name, scope: Scope): Value | undefined {
  return scope.at(undefined, () => {
    const value = scope.constant(Math.PI, name.place);
    if (value) scope.define('pi', value);
    return value;
  });
}

function reportUnknown(name: Name, spelling: string, scope: Scope): undefined {
  if (scope.isSpoiled(name.base)) return undefined;
  const defined = [...scope.names].filter(([, value]) => value !== 'failed').map(([key]) => key);
  const known = [...defined, ...scope.variables.keys(), ...Object.keys(scope.sizes)];
  // Said once: what else uses the name is a consequence.
  scope.names.set(spelling, 'failed');
  const which =
    spelling === name.text
      ? `“${name.text}” is not defined.`
      : `“${name.text}” stands for ${spelling} here, which is not defined.`;
  const others = [...known, ...functionNames];
  return scope.report(name.place, which + suggestion(spelling, others), ['a name that is defined']);
}
