import type { OpName } from '../../network/graph';
import { type Apply, column, define, integer, oneOf, series } from './calls';
import { isScalar, type Sequence, type Value } from './value';

/** Along which axis: `over: rows` goes down the rows, `over: time` along a sequence. */
const AXES = { all: undefined, rows: 0, columns: 1, time: 0 } as const;
const over = oneOf('all', 'rows', 'columns', 'time');
type Over = { readonly over: keyof typeof AXES };

/** An axis as an attribute, which is absent where the op is over all. */
function along(axis: 0 | 1 | undefined): { axis?: 0 | 1 } {
  return axis === undefined ? {} : { axis };
}

/** Values side by side; a sequence stands for its members. */
function members(parts: readonly (Value | Sequence)[]): Value[] {
  return parts.flatMap((part) => (part.kind === 'sequence' ? part.members : [part]));
}

/**
 * sum(x), mean(x): over all entries; `over: rows` adds the rows up and so gives an entry for each
 * column. The sum of a sequence of scalars, or `over: time`, is the sum of its members.
 */
export function reduce(op: OpName & ('sum' | 'mean')): Apply {
  return define<[Value | Sequence], Over>(
    [series],
    ({ call, columnOf, emit }, [x], { over }) => {
      const axis = AXES[over];
      if (op === 'sum' && x.kind === 'sequence') {
        const [first] = x.members;
        const isTotal = axis === 0 || (over === 'all' && first && isScalar(first));
        if (isTotal) return x.members.length > 1 ? emit('add', x.members) : first;
      }
      const [argument] = call.arguments.filter(({ option }) => option === undefined);
      return emit(op, [columnOf(x, argument!.value)], along(axis));
    },
    { over },
  );
}

/** concat(u, v): one behind the other; `over: columns` puts matrices side by side. */
export const concatenate = define<(Value | Sequence)[], { over: 'rows' | 'columns' }>(
  [series],
  ({ emit }, parts, { over }) =>
    emit('concatenate', members(parts), along(over === 'columns' ? 1 : undefined)),
  { over: oneOf('rows', 'columns') },
  [1, Number.POSITIVE_INFINITY],
);

/** stack(a, b): scalars to a vector, vectors to the rows of a matrix. */
export const stack = define<(Value | Sequence)[]>(
  [series],
  ({ emit }, parts) => emit('stack', members(parts)),
  {},
  [1, Number.POSITIVE_INFINITY],
);

/** fill(s, n), fill(s, m, n): a scalar in every place; fill(v, m, n, over: rows): v as every row. */
export const fill = define<[Value, ...number[]], Over>(
  [column, integer(1)],
  ({ call, emit, scope }, [x, ...shape], { over }) =>
    scope.allows(shape, call.place)
      ? emit('fill', [x], { shape, ...along(AXES[over]) })
      : undefined,
  { over },
  [2, 3],
);
