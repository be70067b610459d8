import type { Place } from '../../network/graph';
import type { Bracketed, Expression, Index, Power, Product, Sum } from '../syntax/ast';
import type { Evaluator } from './evaluator';
import { callFunction } from './functions';
import { lookUp } from './names';
import { evaluateInteger, evaluateNumber } from './numbers';
import { addTerms, divide, keepRow, multiply, multiplyEntries, transpose } from './operators';
import type { Scope } from './scope';
import { all, isScalar, type Operand, type Value } from './value';

/** Turns expressions into nodes; where something is wrong it reports that and gives nothing. */
export function createEvaluator(scope: Scope): Evaluator {
  const evaluator: Evaluator = {
    scope,
    operand: (expression) => evaluate(evaluator, expression),
    value: (expression) => single(scope, evaluate(evaluator, expression), expression.place),
    column: (expression) => evaluator.columnOf(evaluate(evaluator, expression), expression),
    columnOf: (operand, { place }) => {
      const value = single(scope, operand, place);
      if (!value?.row) return value;
      return scope.report(place, 'A column is needed here, not a row.');
    },
  };
  return evaluator;
}

function single(scope: Scope, operand: Operand | undefined, place: Place): Value | undefined {
  if (operand?.kind === 'tuple') return single(scope, operand.parts[0], place);
  return operand?.kind === 'sequence' ? scope.emit('stack', operand.members, place) : operand;
}

function evaluate(evaluator: Evaluator, expression: Expression): Operand | undefined {
  const { scope } = evaluator;
  const { place } = expression;
  switch (expression.kind) {
    case 'number':
      return scope.constant(expression.value, place);
    case 'name':
      return lookUp(expression, scope);
    case 'negation': {
      const value = evaluator.value(expression.value);
      return keepRow(scope.emit('negate', [value], place), value?.row);
    }
    case 'transpose': {
      const value = evaluator.value(expression.value);
      return value && transpose(scope, value, place);
    }
    case 'sum':
      return evaluateSum(evaluator, expression);
    case 'product':
      return evaluateProduct(evaluator, expression);
    case 'power':
      return evaluatePower(evaluator, expression);
    case 'index':
      return evaluateIndex(evaluator, expression);
    case 'bracketed':
      return evaluateBracketed(evaluator, expression);
    case 'call':
      return callFunction(evaluator, expression);
    case 'unreadable':
      return undefined;
  }
}

function evaluateSum(evaluator: Evaluator, { terms, place }: Sum): Value | undefined {
  const { scope } = evaluator;
  const [first, second] = terms;
  const values = [];
  // 1 - z is an op of its own, which needs no shape for the 1.
  const isOneMinus =
    first?.value.kind === 'number' &&
    first.value.value === 1 &&
    !first.value.grouped &&
    second?.sign === '-';
  if (isOneMinus) {
    const value = evaluator.value(second.value);
    const oneMinus = keepRow(scope.emit('one-minus', [value], place), value?.row);
    values.push({ sign: '+' as const, value: oneMinus });
  }
  for (const { sign, value } of terms.slice(isOneMinus ? 2 : 0)) {
    values.push({ sign, value: evaluator.value(value) });
  }
  const known = values.flatMap(({ sign, value }) => (value ? [{ sign, value }] : []));
  return known.length === values.length ? addTerms(scope, known, place) : undefined;
}

function evaluateProduct(evaluator: Evaluator, expression: Product): Value | undefined {
  const { operator, place } = expression;
  const left = evaluator.value(expression.left);
  const right = evaluator.value(expression.right);
  if (!left || !right) return undefined;
  const apply = { '*': multiply, '.*': multiplyEntries, '/': divide }[operator];
  return apply(evaluator.scope, left, right, place);
}

function evaluatePower(evaluator: Evaluator, expression: Power): Value | undefined {
  const { scope } = evaluator;
  const { place, dotted } = expression;
  const base = evaluator.value(expression.base);
  const exponent = evaluateNumber(expression.exponent, scope);
  if (!base || exponent === undefined) return undefined;
  if (base.shape.length === 2 && !dotted) {
    return scope.report(place, 'Write A .^ k to raise each entry of a matrix, A A for its square.');
  }
  return keepRow(scope.emit('power', [base], place, { exponent }), base.row);
}

function evaluateIndex(evaluator: Evaluator, expression: Index): Value | undefined {
  const { scope } = evaluator;
  const { indices, place } = expression;
  let value = evaluator.column(expression.value);
  // An axis whose place was taken is gone.
  let axis = 0;
  for (const { from, to } of indices) {
    const first = evaluateInteger(from, scope, 1);
    const last = to && evaluateInteger(to, scope, 1);
    if (first === undefined || (to && last === undefined)) return undefined;
    if (last !== undefined) {
      const bounds = { from: first - 1, to: last };
      value = scope.emit('slice', [value], place, axis === 0 ? bounds : { ...bounds, axis });
      axis++;
    } else if (axis === 0) value = scope.emit('row', [value], place, { index: first - 1 });
    else {
      const transposed = scope.emit('transpose', [value], place);
      value = scope.emit('row', [transposed], place, { index: first - 1 });
    }
  }
  return value;
}

/**
 * `[1, 2; 3, 4]`: a constant, if it holds numbers alone. Scalars are stacked to a vector or matrix;
 * vectors below each other, `[u; v]`, are joined to a longer one.
 */
function evaluateBracketed(evaluator: Evaluator, expression: Bracketed): Value | undefined {
  const { scope } = evaluator;
  const { rows, closed, place } = expression;
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) {
    return scope.report(place, 'The rows of this matrix differ in length.');
  }
  const flat = rows.length === 1 || width === 1;
  const isVector = flat && !closed;
  const numbers = all(rows.map((row) => all(row.map(literalOf))));
  if (numbers) {
    const shape = isVector ? [rows.length * width] : [rows.length, width];
    if (!scope.allows(shape, place)) return undefined;
    return scope.emit('constant', [], place, { value: isVector ? numbers.flat() : numbers });
  }
  const values = all(rows.map((row) => all(row.map((entry) => evaluator.column(entry)))));
  if (!values) return undefined;
  const entries = values.flat();
  if (isVector && rows.length > 1 && !entries.every(isScalar)) {
    // Vectors, and scalars as vectors of one entry.
    const parts = entries.map((entry) =>
      isScalar(entry) ? scope.emit('stack', [entry], place) : entry,
    );
    return scope.emit('concatenate', parts, place);
  }
  if (!entries.every(isScalar)) {
    return scope.report(
      place,
      'Between brackets and commas stand scalars; write stack(u, v) for rows, [u; v] to join vectors.',
    );
  }
  const lines = isVector ? entries : values.map((row) => scope.emit('stack', row, place));
  return scope.emit('stack', lines, place);
}

function literalOf(expression: Expression): number | undefined {
  return expression.kind === 'number' ? expression.value : undefined;
}
