import { pow } from '../../network/elementary/pow';
import type { Expression, Name } from '../syntax/ast';
import { suggestion } from './near-miss';
import type { Scope } from './scope';
import { all } from './value';

/** What a bare name counts as where a number is wanted: a loop's variable or a size. */
export function numberOf(name: Name, scope: Scope): number | undefined {
  if (name.subscripts.length > 0) return undefined;
  const variable = scope.variables.get(name.base);
  if (variable !== undefined) return variable;
  return Object.hasOwn(scope.sizes, name.base) ? scope.sizes[name.base] : undefined;
}

/** Computes what has to be known before anything runs: a size, a bound, an index, an exponent. */
export function evaluateNumber(expression: Expression, scope: Scope): number | undefined {
  const { place } = expression;
  const number = (part: Expression) => evaluateNumber(part, scope);
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return numberOf(expression, scope) ?? reportUnknown(expression, scope);
    case 'negation':
      return apply([number(expression.value)], ([a = 0]) => -a);
    case 'sum':
      return apply(
        expression.terms.map(({ value }) => number(value)),
        (terms) =>
          terms.reduce((sum, term, i) =>
            expression.terms[i]?.sign === '-' ? sum - term : sum + term,
          ),
      );
    case 'product':
      return apply([number(expression.left), number(expression.right)], ([a = 0, b = 0]) =>
        expression.operator === '/' ? a / b : a * b,
      );
    case 'power':
      return apply([number(expression.base), number(expression.exponent)], ([a = 0, b = 0]) =>
        Math.round(b) === b && Math.abs(b) <= 64 ? integerPower(a, b) : pow(a, b),
      );
    case 'unreadable':
      return undefined;
    default:
      return scope.report(place, 'Here a number must be known before anything is computed.', [
        'a number',
        'a size',
      ]);
  }
}

/** As `evaluateNumber`, and a whole number of at least `least`. */
export function evaluateInteger(
  expression: Expression,
  scope: Scope,
  least: number,
): number | undefined {
  const value = evaluateNumber(expression, scope);
  if (value === undefined) return undefined;
  if (Number.isSafeInteger(value) && value >= least) return value;
  return scope.report(
    expression.place,
    `Here a whole number of at least ${least} is needed, not ${value}.`,
  );
}

function reportUnknown(name: Name, scope: Scope): undefined {
  if (name.base === '') return undefined;
  const known = [...scope.variables.keys(), ...Object.keys(scope.sizes)];
  const defined = scope.names.has(name.text)
    ? `“${name.text}” is only known when the formula runs; here a size or a loop's variable is needed.`
    : `“${name.text}” is no size and no loop's variable.`;
  return scope.report(name.place, defined + suggestion(name.text, known), ['a number', 'a size']);
}

function apply(
  parts: readonly (number | undefined)[],
  compute: (parts: readonly number[]) => number,
): number | undefined {
  const known = all(parts);
  return known && compute(known);
}

/** By multiplication, which every engine does alike; engines differ in `**`. */
function integerPower(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < Math.abs(exponent); i++) power *= base;
  return exponent < 0 ? 1 / power : power;
}
