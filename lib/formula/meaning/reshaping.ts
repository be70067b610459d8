import type { OpName } from '../../network/graph';
import type { Call, Expression } from '../syntax/ast';
import { type Arguments, columns, readArguments, word } from './arguments';
import type { Evaluator } from './evaluator';
import { evaluateInteger } from './numbers';
import { isScalar, type Value } from './value';

/** Values side by side; a sequence stands for its members. */
function members(evaluator: Evaluator, expressions: readonly Expression[]): Value[] | undefined {
  const values: Value[] = [];
  for (const expression of expressions) {
    const operand = evaluator.operand(expression);
    if (!operand) return undefined;
    if (operand.kind === 'sequence') values.push(...operand.members);
    else {
      const [value] = columns(evaluator, [expression]) ?? [];
      if (!value) return undefined;
      values.push(value);
    }
  }
  return values;
}

/** The axis an option names: `over: rows` goes down the rows, `over: time` along a sequence. */
function axisOf(evaluator: Evaluator, read: Arguments): 0 | 1 | 'all' | undefined {
  const over = word(evaluator, read, 'over', ['all', 'rows', 'columns', 'time']);
  return over && ({ all: 'all', rows: 0, time: 0, columns: 1 } as const)[over];
}

/**
 * sum(x), mean(x): over all entries; `over: rows` adds the rows up and so gives an entry for each
 * column. The sum of a sequence of scalars, or `over: time`, is the sum of its members.
 */
export function reduce(op: OpName & ('sum' | 'mean')) {
  return (evaluator: Evaluator, call: Call): Value | undefined => {
    const { scope } = evaluator;
    const read = readArguments(evaluator, call, [1, 1], ['over']);
    const axis = read && axisOf(evaluator, read);
    const operand = read && evaluator.operand(read.positional[0]!);
    if (!read || axis === undefined || !operand) return undefined;
    if (op === 'sum' && operand.kind === 'sequence') {
      const [first] = operand.members;
      const isTotal = axis === 0 || (axis === 'all' && first && isScalar(first));
      if (isTotal && operand.members.length > 1) {
        return scope.emit('add', operand.members, call.place);
      }
      if (isTotal) return first;
    }
    const [value] = columns(evaluator, read.positional) ?? [];
    return value && scope.emit(op, [value], call.place, axis === 'all' ? {} : { axis });
  };
}

/** concat(u, v): one behind the other; `over: columns` puts matrices side by side. */
export function concatenate(evaluator: Evaluator, call: Call): Value | undefined {
  const read = readArguments(evaluator, call, [1, Number.POSITIVE_INFINITY], ['over']);
  const over = read && word(evaluator, read, 'over', ['rows', 'columns']);
  const values = read && members(evaluator, read.positional);
  if (!over || !values) return undefined;
  return evaluator.scope.emit(
    'concatenate',
    values,
    call.place,
    over === 'columns' ? { axis: 1 } : {},
  );
}

/** stack(a, b): scalars to a vector, vectors to the rows of a matrix. */
export function stack(evaluator: Evaluator, call: Call): Value | undefined {
  const read = readArguments(evaluator, call, [1, Number.POSITIVE_INFINITY]);
  const values = read && members(evaluator, read.positional);
  return values && evaluator.scope.emit('stack', values, call.place);
}

/** fill(s, n), fill(s, m, n): a scalar in every place; fill(v, m, n, over: rows): v as every row. */
export function fill(evaluator: Evaluator, call: Call): Value | undefined {
  const { scope } = evaluator;
  const read = readArguments(evaluator, call, [2, 3], ['over']);
  const axis = read && axisOf(evaluator, read);
  const [value] = (read && columns(evaluator, read.positional.slice(0, 1))) ?? [];
  const sides = read?.positional.slice(1).map((side) => evaluateInteger(side, scope, 1)) ?? [];
  if (!value || axis === undefined || !sides.every((side) => side !== undefined)) return undefined;
  if (!scope.allows(sides, call.place)) return undefined;
  const attributes = axis === 'all' ? { shape: sides } : { shape: sides, axis };
  return scope.emit('fill', [value], call.place, attributes);
}
