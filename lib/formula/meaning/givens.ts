import { input } from '../../network/sugar';
import type { Shape } from '../../network/tensor';
import type { Given, NumberSet } from '../compiled';
import { LIMITS } from '../limits';
import type { Domain, GivenGroup } from '../syntax/ast';
import { isFunction } from '../syntax/functions';
import { namesOf } from './names';
import { suggestion } from './near-miss';
import { evaluateInteger, evaluateNumber } from './numbers';
import type { Scope } from './scope';
import { timeOf } from './time';
import { all } from './value';

const DEFAULT: NumberSet = { kind: 'default' };

/** How many sizes a type takes, and what it says of its entries. */
const TYPES: Readonly<Record<string, { counts: readonly number[]; set?: NumberSet['kind'] }>> = {
  scalar: { counts: [0] },
  vector: { counts: [1] },
  matrix: { counts: [2] },
  probability: { counts: [1], set: 'probability' },
  stochastic: { counts: [1, 2], set: 'stochastic' },
  onehot: { counts: [1, 2], set: 'onehot' },
  labels: { counts: [1], set: 'labels' },
  orthogonal: { counts: [1], set: 'orthogonal' },
  symmetric: { counts: [1] },
};
const SQUARE = new Set(['stochastic', 'orthogonal', 'symmetric']);

/** Declares what a group names. */
export function declare(group: GivenGroup, scope: Scope): void {
  const meaning = meaningOf(group, scope);
  for (const range of group.names) {
    const names = namesOf(range, scope, 'variables') ?? [];
    for (const name of names) {
      if (!isFree(name, range, scope)) continue;
      scope.defined.add(name);
      if (!meaning) scope.names.set(name, 'failed');
      else declareInput(scope, name, meaning, range);
    }
  }
}

/** Whether a name may be defined; reports why not. */
export function isFree(
  name: string,
  { place }: Pick<GivenGroup['names'][0], 'place'>,
  scope: Scope,
) {
  if (isFunction(name) && name !== 'sigma') {
    scope.report(place, `“${name}” is a function and cannot be a name.`);
  } else if (Object.hasOwn(scope.sizes, name) || scope.variables.has(name)) {
    scope.report(place, `“${name}” is a size or a loop's variable already.`);
  } else if (scope.defined.has(name)) {
    const variable = [...scope.variables.keys()].at(-1);
    const why =
      variable === undefined
        ? 'a name is given one value only'
        : `in a loop write “${name}_${variable}”`;
    scope.report(place, `“${name}” is defined already; ${why}.`);
  } else return true;
  return false;
}

/** What is said of a given besides its name. */
export type Meaning = Pick<Given, 'shape' | 'set' | 'nonZero' | 'symmetric'> & {
  role?: Given['role'];
};

/** Appends an input, without a check of the name. */
export function declareInput(
  scope: Scope,
  name: string,
  { shape, set, nonZero, symmetric, role }: Meaning,
  { place, last }: Partial<GivenGroup['names'][0]>,
): void {
  // Members of a sequence belong to a time step each; a lone `W_2` may count anything.
  const time = last && timeOf(name);
  const node = input(scope.builder, name, shape, {
    ...(place && { place }),
    ...(time !== undefined && { time }),
  });
  scope.names.set(name, scope.value(node));
  scope.named.add(node);
  scope.defined.add(name);
  scope.givens.push({ name, node, shape, set, nonZero, symmetric, ...(role && { role }) });
}

function meaningOf(group: GivenGroup, scope: Scope): Meaning | undefined {
  const { type: name, typePlace, domain, nonZero } = group;
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (name === '') return undefined;
  if (!type) {
    const types = Object.keys(TYPES);
    const near = suggestion(name, types) || ` Types are ${types.join(', ')}.`;
    return scope.report(typePlace, `“${name}” is no type.${near}`, types);
  }
  const shape = shapeOf(group, type.counts, scope);
  const set = type.set ? typeSet(type.set, group, scope) : domainSet(domain, scope);
  if (!shape || !set) return undefined;
  if (!scope.allows(shape, typePlace)) return undefined;
  if (type.set && domain) {
    return scope.report(typePlace, `“${name}” says already what the numbers are.`);
  }
  if (nonZero && set.kind === 'values' && set.values.every((value) => value === 0)) {
    return scope.report(typePlace, 'No number is left that is not zero.');
  }
  const symmetric = group.symmetric || name === 'symmetric';
  if (symmetric && (shape.length !== 2 || shape[0] !== shape[1])) {
    return scope.report(typePlace, 'Only a square matrix can be symmetric.');
  }
  return { shape, set, nonZero, symmetric, role: group.role as Given['role'] | undefined };
}

function shapeOf(group: GivenGroup, counts: readonly number[], scope: Scope): Shape | undefined {
  const { type, typePlace, sizes, of } = group;
  if (of && type !== 'labels') return scope.report(of.place, 'Only labels are so many of so many.');
  if (!counts.includes(sizes.length)) {
    const wanted = counts.join(' or ');
    return scope.report(typePlace, `${type} takes ${wanted} sizes, not ${sizes.length}.`);
  }
  const sides = all(sizes.map((size) => evaluateInteger(size, scope, 1)));
  return sides && SQUARE.has(type) && sides.length === 1 ? [...sides, ...sides] : sides;
}

function typeSet(
  kind: NumberSet['kind'],
  { of, typePlace }: GivenGroup,
  scope: Scope,
): NumberSet | undefined {
  if (kind !== 'labels') return { kind } as NumberSet;
  if (!of) return scope.report(typePlace, 'Write labels(n of k): n numbers from 0 to k - 1.');
  const classes = evaluateInteger(of, scope, 2);
  return classes === undefined ? undefined : { kind, classes };
}

function domainSet(domain: Domain | undefined, scope: Scope): NumberSet | undefined {
  if (!domain) return DEFAULT;
  if (domain.kind === 'values') {
    const values = all(domain.values.map((value) => evaluateNumber(value, scope)));
    return values && { kind: 'values', values };
  }
  const { place, integer } = domain;
  const bounds = all(
    [domain.from, domain.to, domain.step].map((bound) =>
      bound ? evaluateNumber(bound, scope) : integer ? 1 : 0,
    ),
  );
  if (!bounds) return undefined;
  if (integer && !bounds.every(Number.isInteger)) {
    return scope.report(place, 'The bounds of integers are integers.');
  }
  if (!domain.step && !integer) {
    return scope.report(place, 'Say the step: “step 0.1”, or “integer in” for whole numbers.', [
      'step',
    ]);
  }
  const [from, to, step] = bounds as [number, number, number];
  if (!(step > 0) || from > to || (to - from) / step > LIMITS.entries) {
    return scope.report(place, 'A range goes up, in steps above zero, and not too many.');
  }
  return { kind: 'range', from, to, step };
}
