import type { Builder } from '../../network/build';
import type { NodeId, OpName } from '../../network/graph';
import {
  crossEntropyOfLogits,
  crossEntropyOfProbabilities,
} from '../../network/losses/cross-entropy';
import { halfSquaredError, meanSquaredError } from '../../network/losses/squared-error';
import { sameShape, shapeName } from '../../network/tensor';
import type { Expression } from '../syntax/ast';
import { type Apply, column, define, type Reader, series, written } from './calls';
import { evaluateInteger } from './numbers';
import { all, type Value } from './value';

type Loss = (b: Builder, predictions: readonly NodeId[], targets: readonly NodeId[]) => NodeId;
type Kind = 'entries' | 'distributions';

/** The values of the time steps; of distributions also the rows of a matrix are steps. */
function steps(kind: Kind): Reader<readonly Value[]> {
  return (evaluator, expression) => {
    const found = series(evaluator, expression);
    if (found?.kind === 'sequence') return found.members;
    if (!found || kind === 'entries' || found.shape.length < 2) return found && [found];
    return all(
      Array.from({ length: found.shape[0] as number }, (_, index) =>
        evaluator.scope.emit('row', [found], expression.place, { index }),
      ),
    );
  };
}

/** A loss of predictions and targets, each a value or a sequence of one value a time step. */
function ofPairs(loss: Loss, kind: Kind): Apply {
  return define<[readonly Value[], readonly Value[]]>(
    [steps(kind), steps(kind)],
    ({ call: { name, place }, refuse, scope }, lists) => {
      const [predictions, targets] = lists;
      const [shape = []] = predictions.map((value) => value.shape);
      const fits =
        predictions.length === targets.length &&
        lists.flat().every((value) => sameShape(value.shape, shape));
      if (!fits) {
        return refuse(
          `${name} of ${lists.map(describe).join(' and ')}: the shapes must be the same.`,
        );
      }
      if (kind === 'distributions' && shape.length !== 1) {
        return refuse(`${name} takes vectors, not ${describe(predictions)}.`);
      }
      const [left, right] = lists.map((values) => values.map(({ node }) => node));
      const append = () => loss(scope.builder, left as NodeId[], right as NodeId[]);
      return scope.value(scope.adopt(place, append));
    },
  );
}

function describe(values: readonly Value[]): string {
  const [first] = values;
  const shape = first ? shapeName(first.shape) : '';
  return values.length === 1 ? shape : `${values.length} times ${shape}`;
}

/**
 * ctc(logits, labels, blank: k), `k` 0 unless given: the logits a matrix or a sequence, a row a frame;
 * the labels a given or a list of numbers.
 */
function ofLabels(op: OpName & ('ctc' | 'ctc-gradient')): Apply {
  return define<[Value, Expression], { blank: number }>(
    [column, written],
    (calling, [logits, list], { blank }) => {
      const { emit, refuse, scope } = calling;
      const [frames = 0, classes = 0] = logits.shape;
      if (blank >= classes) {
        return refuse(`The blank ${blank} is none of the classes 0 to ${classes - 1}.`);
      }
      if (list.kind !== 'bracketed') {
        const labels = calling.column(list);
        return emit(op, [logits, labels], { blank });
      }
      const labels = all(list.rows.flat().map((label) => evaluateInteger(label, scope, 0)));
      if (!labels) return undefined;
      if (labels.some((label) => label >= classes || label === blank)) {
        return scope.report(list.place, `Labels are classes 0 to ${classes - 1} but the blank.`);
      }
      if (labels.length > frames) {
        return scope.report(list.place, `${frames} frames cannot spell ${labels.length} labels.`);
      }
      return emit(op, [logits], { labels, blank });
    },
    { blank: ({ scope }, given) => (given ? evaluateInteger(given, scope, 0) : 0) },
  );
}

/** The losses by their names in the language. */
export const losses = {
  mse: ofPairs(meanSquaredError, 'entries'),
  half_squared: ofPairs(halfSquaredError, 'entries'),
  cross_entropy: ofPairs(crossEntropyOfProbabilities, 'distributions'),
  cross_entropy_logits: ofPairs(crossEntropyOfLogits, 'distributions'),
  ctc: ofLabels('ctc'),
  /** The gradient of `ctc` by the logits. */
  ctc_gradient: ofLabels('ctc-gradient'),
};
