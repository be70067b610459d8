import type { Attributes, OpName } from '../../network/graph';
import type { Call } from '../syntax/ast';
import { functionName } from '../syntax/functions';
import { type Apply, column, define, integer, oneOf, value } from './calls';
import { gru, lstm, rnn } from './cells';
import type { Evaluator } from './evaluator';
import { gradient } from './gradients';
import { losses } from './losses';
import { keepRow, transpose } from './operators';
import { concatenate, fill, reduce, stack } from './reshaping';
import { argmax, diagonal } from './selecting';
import type { Operand, Value } from './value';

/** An op of each entry, which leaves a row a row. */
function entrywise(op: OpName, attributes?: Attributes): Apply {
  return define<[Value]>([value], ({ emit }, [x]) => keepRow(emit(op, [x], attributes), x.row));
}

/** An op of so many columns. */
function ofColumns(op: OpName, count: number): Apply {
  return define<Value[]>(Array(count).fill(column), ({ emit }, columns) => emit(op, columns));
}

/** An op of a column and a whole number. */
function withNumber(op: OpName, least: number, attributes: (number: number) => Attributes): Apply {
  return define<[Value, number]>([column, integer(least)], ({ emit }, [x, number]) =>
    emit(op, [x], attributes(number)),
  );
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
  /** sigmoid(a) .* (1 - sigmoid(a)) */
  sigmoid_prime: define<[Value]>([value], ({ emit }, [a]) => {
    const s = emit('sigmoid', [a]);
    return keepRow(emit('hadamard', [s, emit('one-minus', [s])]), a.row);
  }),
  /** 1 - tanh(a)^2 */
  tanh_prime: define<[Value]>([value], ({ emit }, [a]) => {
    const square = emit('power', [emit('tanh', [a])], { exponent: 2 });
    return keepRow(emit('one-minus', [square]), a.row);
  }),
  /** [a > 0] */
  relu_prime: entrywise('heaviside'),
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
  grad: gradient,
  rnn,
  lstm,
  gru,
  ...losses,
  transpose: define<[Value]>([value], ({ scope, call }, [x]) => transpose(scope, x, call.place)),
  /** row(x, i), from 1. */
  row: withNumber('row', 1, (place) => ({ index: place - 1 })),
  /** shift(x, by): to later places; the vacated ones are 0. */
  shift: withNumber('shift', -1000, (by) => ({ by })),
  /** round(x, places): to so many decimals. */
  round: withNumber('round', 0, (places) => ({ places })),
  /** slice(x, from, to, over: rows | columns), from 1, both bounds count. */
  slice: define<[Value, number, number], { over: 'rows' | 'columns' }>(
    [column, integer(1), integer(1)],
    ({ emit }, [x, from, to], { over }) =>
      emit('slice', [x], { from: from - 1, to, ...(over === 'columns' && { axis: 1 }) }),
    { over: oneOf('rows', 'columns') },
  ),
};

/** Turns a call of one of the language's functions into nodes. */
export function callFunction(evaluator: Evaluator, call: Call): Operand | undefined {
  return (FUNCTIONS[functionName(call.name)] as Apply)(evaluator, call);
}
