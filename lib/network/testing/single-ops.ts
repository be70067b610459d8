import { append, createBuilder, graphOf } from '../build';
import type { Attributes, Graph, NodeId, OpName } from '../graph';
import * as sugar from '../sugar';
import type { Shape } from '../tensor';

/** A graph and what is asked of it. */
export interface Sample {
  readonly name: string;
  readonly graph: Graph;
  readonly asked: readonly NodeId[];
}

/** One op on givens of these shapes; `p_...` names are drawn positive. */
function single(op: OpName, shapes: readonly Shape[], attributes: Attributes = {}): Sample {
  const b = createBuilder();
  const stem = op === 'log' || op === 'divide' ? 'p' : 'u';
  const ids = shapes.map((shape, i) => sugar.input(b, `${stem}_${i + 1}`, shape));
  const y = append(b, op, ids, { attributes, label: 'y' });
  return { name: `${op} ${JSON.stringify(shapes)}`, graph: graphOf(b), asked: [y] };
}

/** Ops by themselves, with the shapes their mistakes need. */
export const singleOps: readonly Sample[] = [
  single('product', [[2, 2], [2]]),
  single('product', [
    [2, 2],
    [2, 2],
  ]),
  single('transpose', [[2, 2]]),
  single('outer', [[2], [2]]),
  single('dot', [[3], [3]]),
  single('add', [[2], [2]]),
  single('subtract', [[2], [2]]),
  single('hadamard', [
    [2, 2],
    [2, 2],
  ]),
  single('divide', [[2], []]),
  single('divide', [[2], [2]]),
  single('scale', [[], [2, 2]]),
  single('negate', [[2]]),
  single('one-minus', [[2]]),
  single('relu', [[4]]),
  single('heaviside', [[4]]),
  single('softmax', [[3]]),
  single('softmax', [[2, 3]]),
  single('log-softmax', [[3]]),
  single('exp', [[2]]),
  single('log', [[2]]),
  single('sin', [[2]]),
  single('cos', [[2]]),
  single('power', [[2]], { exponent: 2 }),
  single('sum', [[3]]),
  single('sum', [[2, 2]], { axis: 0 }),
  single('mean', [[3]]),
  single('norm', [[3]]),
  single('concatenate', [[2], [2]]),
  single('slice', [[4]], { from: 1, to: 3 }),
  single('row', [[3, 3]], { index: 1 }),
  single('shift', [[3]], { by: 1 }),
  single('stack', [[2], [2]]),
  single('ctc', [[4, 3]], { labels: [1], blank: 0 }),
  single('ctc-gradient', [[4, 3]], { labels: [1], blank: 0 }),
];
