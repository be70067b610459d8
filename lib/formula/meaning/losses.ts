import type { Builder } from '../../network/build';
import type { NodeId } from '../../network/graph';
import {
  crossEntropyOfLogits,
  crossEntropyOfProbabilities,
} from '../../network/losses/cross-entropy';
import { halfSquaredError, meanSquaredError } from '../../network/losses/squared-error';
import { sameShape, shapeName } from '../../network/tensor';
import type { Call, Expression } from '../syntax/ast';
import { columns, readArguments } from './arguments';
import type { Evaluator } from './evaluator';
import { evaluateInteger } from './numbers';
import type { Value } from './value';

type Loss = (b: Builder, predictions: readonly NodeId[], targets: readonly NodeId[]) => NodeId;

/** A loss of predictions and targets, each a value or a sequence of one value a time step. */
function ofPairs(loss: Loss, kind: 'entries' | 'distributions') {
  return (evaluator: Evaluator, call: Call): Value | undefined => {
    const { scope } = evaluator;
    const { place } = call;
    const read = readArguments(evaluator, call, [2, 2]);
    const lists = read?.positional.map((expression) => stepsOf(evaluator, expression, kind));
    const [predictions, targets] = lists ?? [];
    if (!predictions || !targets) return undefined;
    const [shape = []] = predictions.map((value) => value.shape);
    const fits =
      predictions.length === targets.length &&
      [...predictions, ...targets].every((value) => sameShape(value.shape, shape));
    if (!fits) {
      const [a, b] = [predictions, targets].map(describe);
      return scope.report(place, `${call.name} of ${a} and ${b}: the shapes must be the same.`);
    }
    if (kind === 'distributions' && shape.length !== 1) {
      return scope.report(place, `${call.name} takes vectors, not ${describe(predictions)}.`);
    }
    const nodes = (values: readonly Value[]) => values.map((value) => value.node);
    const append = () => loss(scope.builder, nodes(predictions), nodes(targets));
    return scope.value(scope.adopt(place, append));
  };
}

/** The values of the time steps; of distributions also the rows of a matrix are steps. */
function stepsOf(
  evaluator: Evaluator,
  expression: Expression,
  kind: 'entries' | 'distributions',
): readonly Value[] | undefined {
  const { scope } = evaluator;
  const operand = evaluator.operand(expression);
  if (operand?.kind === 'sequence') return operand.members;
  const [value] = (operand && columns(evaluator, [expression])) ?? [];
  if (!value || kind === 'entries' || value.shape.length < 2) return value && [value];
  const rows = Array.from({ length: value.shape[0] as number }, (_, index) =>
    scope.emit('row', [value], expression.place, { index }),
  );
  return rows.every((row) => row !== undefined) ? rows : undefined;
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
function callCtc(op: 'ctc' | 'ctc-gradient', evaluator: Evaluator, call: Call): Value | undefined {
  const { scope } = evaluator;
  const { place } = call;
  const read = readArguments(evaluator, call, [2, 2], ['blank']);
  const [logitsAt, labelsAt] = read?.positional ?? [];
  const option = read?.options.get('blank');
  const blank = option ? evaluateInteger(option, scope, 0) : 0;
  const logits = logitsAt && evaluator.column(logitsAt);
  if (!logits || !labelsAt || blank === undefined) return undefined;
  const [frames = 0, classes = 0] = logits.shape;
  if (blank >= classes) {
    return scope.report(place, `The blank ${blank} is none of the classes 0 to ${classes - 1}.`);
  }
  if (labelsAt.kind !== 'bracketed') {
    const labels = evaluator.column(labelsAt);
    return labels && scope.emit(op, [logits, labels], place, { blank });
  }
  const labels = labelsAt.rows.flat().map((label) => evaluateInteger(label, scope, 0));
  if (!labels.every((label) => label !== undefined)) return undefined;
  if (labels.some((label) => label >= classes || label === blank)) {
    return scope.report(labelsAt.place, `Labels are classes 0 to ${classes - 1} but the blank.`);
  }
  if (labels.length > frames) {
    return scope.report(labelsAt.place, `${frames} frames cannot spell ${labels.length} labels.`);
  }
  return scope.emit(op, [logits], place, { labels, blank });
}

/** The losses by their names in the language. */
export const losses = {
  mse: ofPairs(meanSquaredError, 'entries'),
  half_squared: ofPairs(halfSquaredError, 'entries'),
  cross_entropy: ofPairs(crossEntropyOfProbabilities, 'distributions'),
  cross_entropy_logits: ofPairs(crossEntropyOfLogits, 'distributions'),
  ctc: (evaluator: Evaluator, call: Call) => callCtc('ctc', evaluator, call),
  /** The gradient of `ctc` by the logits. */
  ctc_gradient: (evaluator: Evaluator, call: Call) => callCtc('ctc-gradient', evaluator, call),
};
