import { nodeOf } from '../../network/build';
import { numbered } from '../../network/numbered';
import type { Rounding } from '../compiled';
import type { AskGroup, Name, NameRange, Statement } from '../syntax/ast';
import { createEvaluator } from './expressions';
import { declare, isFree } from './givens';
import { definedName, membersOf, namesOf } from './names';
import { suggestion } from './near-miss';
import { evaluateInteger } from './numbers';
import type { Scope } from './scope';
import { timeOf } from './time';
import type { Operand, Value } from './value';

/** Reads statements in their order; what is wrong with one does not keep the next from being read. */
export function readStatements(statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements) {
    if (scope.exhausted) return;
    readStatement(statement, scope);
  }
}

function readStatement(statement: Statement, scope: Scope): void {
  switch (statement.kind) {
    case 'given':
      for (const group of statement.groups) declare(group, scope);
      return;
    case 'assign':
      assign(statement, scope);
      return;
    case 'for':
      repeat(statement, scope);
      return;
    case 'ask':
      for (const group of statement.groups) ask(group, scope);
      return;
    case 'hide':
      for (const range of statement.names) hide(range, scope);
      return;
  }
}

/** An assignment dates what it appends: by its name's last subscript, else by the innermost loop. */
function assign(
  { targets, value: expression }: Extract<Statement, { kind: 'assign' }>,
  scope: Scope,
): void {
  scope.turn(expression.place);
  const names = targets.map((target) => definedName(target, scope));
  const [first] = names;
  const time = first === undefined ? undefined : timeOf(first);
  const loop = scope.variables.get('t') ?? [...scope.variables.values()].at(-1);
  const stem = first === undefined ? '' : (numbered(first)?.[0] ?? first);
  const operand = scope.during(time ?? loop, stem, () =>
    createEvaluator(scope).operand(expression),
  );
  const parts: readonly Operand[] =
    operand?.kind === 'tuple' ? operand.parts : operand ? [operand] : [];
  if (operand && targets.length > parts.length) {
    scope.report(expression.place, `This gives ${parts.length} value, not ${targets.length}.`);
  }
  // A name is looked at only now, for a cell may just have declared a weight that is called so.
  targets.forEach((target, i) => {
    const name = names[i];
    if (name !== undefined && isFree(name, target, scope)) define(scope, target, name, parts[i]);
  });
}

function define(scope: Scope, target: Name, name: string, part: Operand | undefined): void {
  if (part?.kind === 'value') scope.define(name, part);
  else if (part?.kind === 'sequence') {
    part.members.forEach((member: Value, at) => {
      const numberedName = `${name}_${at + 1}`;
      if (isFree(numberedName, target, scope)) scope.define(numberedName, member);
    });
  } else {
    scope.defined.add(name);
    scope.names.set(name, 'failed');
  }
}

function repeat(
  { variable, bounds, body, place }: Extract<Statement, { kind: 'for' }>,
  scope: Scope,
): void {
  const word = variable.base;
  if (variable.subscripts.length > 0) {
    scope.report(variable.place, "A loop's variable is a word without subscripts.");
  } else if (scope.variables.has(word)) {
    scope.report(variable.place, `The loop around this one has the variable “${word}” already.`);
  }
  const from = evaluateInteger(bounds.from, scope, 0);
  const to = evaluateInteger(bounds.to, scope, 0);
  const step = bounds.step ? evaluateInteger(bounds.step, scope, -1000) : 1;
  const known = from !== undefined && to !== undefined && step !== undefined;
  if (!known || variable.subscripts.length > 0 || scope.variables.has(word) || word === '') {
    spoil(body, scope);
    return;
  }
  // 1..0 is a loop of no turns; 3..1 is more likely meant to count down.
  if (step === 0 || (to - from) / step < -1) {
    scope.report(
      place,
      'This loop makes no turn; to count down, write “step -1” behind the bounds.',
    );
    spoil(body, scope);
    return;
  }
  for (let at = from; step > 0 ? at <= to : at >= to; at += step) {
    scope.turn(place);
    if (scope.exhausted) break;
    scope.variables.set(word, at);
    readStatements(body, scope);
  }
  scope.variables.delete(word);
}

/** Keeps what a loop that cannot be read would have defined from being reported as unknown. */
function spoil(body: readonly Statement[], scope: Scope): void {
  for (const statement of body) {
    if (statement.kind === 'for') spoil(statement.body, scope);
    else if (statement.kind === 'assign') {
      for (const target of statement.targets) scope.spoiled.add(target.base);
    }
  }
}

function ask({ names, rounding, count }: AskGroup, scope: Scope): void {
  const how: Rounding =
    rounding === 'exact'
      ? { kind: 'exact' }
      : rounding === 'figures'
        ? { kind: 'figures', count }
        : { kind: 'decimals', places: count };
  for (const { name, value, range } of valuesOf(names, scope)) {
    if (nodeOf(scope.builder, value.node).op === 'input') {
      scope.report(range.place, `“${name}” is given; ask for something that is computed.`);
    } else if (scope.asks.some((asked) => asked.node === value.node)) {
      scope.report(range.place, `“${name}” is asked already.`);
    } else scope.asks.push({ name, node: value.node, rounding: how });
  }
}

function hide(range: NameRange, scope: Scope): void {
  for (const { name, value } of valuesOf([range], scope)) {
    if (nodeOf(scope.builder, value.node).op === 'input') {
      scope.report(range.place, `“${name}” is given and cannot be hidden.`);
    } else scope.hidden.add(value.node);
  }
}

/** The values that names stand for, as `lookUp` finds them; a sequence's name stands for each member. */
function valuesOf(ranges: readonly NameRange[], scope: Scope) {
  return ranges.flatMap((range) => {
    const found: { name: string; value: Value; range: NameRange }[] = [];
    for (const name of askedNames(range, scope)) {
      const value = scope.names.get(name);
      if (value && value !== 'failed') found.push({ name, value, range });
      if (value || scope.isSpoiled(name)) continue;
      const near = suggestion(name, scope.names.keys());
      scope.report(range.place, `“${name}” is not defined.${near}`, ['a name that is defined']);
    }
    return found;
  });
}

function askedNames(range: NameRange, scope: Scope): readonly string[] {
  const written = namesOf(range, scope, 'as written') ?? [];
  const [only] = written;
  if (range.last || only === undefined || scope.names.has(only)) return written;
  const replaced = namesOf(range, scope, 'sizes') ?? [];
  const [name = only] = replaced;
  const members = scope.names.has(name) ? [] : membersOf(name, scope);
  return members.length > 0 ? members : replaced;
}
