import type { Attributes, OpName } from '../../network/graph';
import type { Call } from '../syntax/ast';
import { functionName } from '../syntax/functions';
import { columns, readArguments, word } from './arguments';
import { callCell } from './cells';
import { derivatives } from './derivatives';
import type { Evaluator } from './evaluator';
import { callGradient } from './gradients';
import { losses } from './losses';
import { evaluateInteger } from './numbers';
import { keepRow, transpose } from './operators';
import { concatenate, fill, reduce, stack } from './reshaping';
import { argmax, diagonal } from './selecting';
import type { Operand } from './value';

export type Apply = (evaluator: Evaluator, call: Call) => Operand | undefined;

/** An op of each entry, which leaves a row a row. */
function entrywise(op: OpName, attributes = {}): Apply {
  return (evaluator, call) => {
    const read = readArguments(evaluator, call, [1, 1]);
    const value = read && evaluator.value(call.arguments[0]!.value);
    return value && keepRow(evaluator.scope.emit(op, [value], call.place, attributes), value.row);
  };
}

/** An op of so many columns. */
function ofColumns(op: OpName, count: number): Apply {
  return (evaluator, call) => {
    const read = readArguments(evaluator, call, [count, count]);
    const values = read && columns(evaluator, read.positional);
    return values && evaluator.scope.emit(op, values, call.place);
  };
}

/** An op of a column and a whole number. */
function withNumber(op: OpName, least: number, attributes: (number: number) => Attributes): Apply {
  return (evaluator, call) => {
    const read = readArguments(evaluator, call, [2, 2]);
    const [x, count] = read?.positional ?? [];
    const value = x && evaluator.column(x);
    const number = count && evaluateInteger(count, evaluator.scope, least);
    return value && number !== undefined
      ? evaluator.scope.emit(op, [value], call.place, attributes(number))
      : undefined;
  };
}

const FUNCTIONS: Readonly<Record<string, Apply>> = {
  sigmoid: entrywise('sigmoid'),
  tanh: entrywise('tanh'),
  relu: entrywise('relu'),
  heaviside: entrywise('heaviside'),
  exp: entrywise('exp'),
  log: entrywise('log'),
  sin: entrywise('sin'),
  cos: entrywise('cos'),
  sqrt: entrywise('power', { exponent: 0.5 }),
  softmax: ofColumns('softmax', 1),
  log_softmax: ofColumns('log-softmax', 1),
  norm: ofColumns('norm', 1),
  dot: ofColumns('dot', 2),
  outer: ofColumns('outer', 2),
  sum: reduce('sum'),
  mean: reduce('mean'),
  concat: concatenate,
  stack,
  fill,
  diag: diagonal,
  argmax,
  grad: callGradient,
  rnn: callCell,
  lstm: callCell,
  gru: callCell,
  ...derivatives,
  ...losses,
  transpose: (evaluator, call) => {
    const read = readArguments(evaluator, call, [1, 1]);
    const value = read && evaluator.value(call.arguments[0]!.value);
    return value && transpose(evaluator.scope, value, call.place);
  },
  /** row(x, i), from 1. */
  row: withNumber('row', 1, (place) => ({ index: place - 1 })),
  /** shift(x, by): to later places; the vacated ones are 0. */
  shift: withNumber('shift', -1000, (by) => ({ by })),
  /** round(x, places): to so many decimals. */
  round: withNumber('round', 0, (places) => ({ places })),
  /** slice(x, from, to, over: rows | columns), from 1, both bounds count. */
  slice: (evaluator, call) => {
    const read = readArguments(evaluator, call, [3, 3], ['over']);
    const [x, first, last] = read?.positional ?? [];
    const value = x && evaluator.column(x);
    const from = first && evaluateInteger(first, evaluator.scope, 1);
    const to = last && evaluateInteger(last, evaluator.scope, 1);
    const over = read && word(evaluator, read, 'over', ['rows', 'columns']);
    if (!value || from === undefined || to === undefined || !over) return undefined;
    const attributes = { from: from - 1, to, ...(over === 'columns' && { axis: 1 }) };
    return evaluator.scope.emit('slice', [value], call.place, attributes);
  },
};

/** Turns a call of one of the language's functions into nodes. */
export function callFunction(evaluator: Evaluator, call: Call): Operand | undefined {
  return (FUNCTIONS[functionName(call.name)] as Apply)(evaluator, call);
}
