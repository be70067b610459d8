import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Builder, createBuilder, graphOf } from '../build';
import { appendGradient } from '../gradient';
import type { NodeId } from '../graph';
import { run } from '../run';
import { input, softmax } from '../sugar';
import { fromNested, type Tensor } from '../tensor';
import { crossEntropyOfLogits, crossEntropyOfProbabilities } from './cross-entropy';
import { halfSquaredError, meanSquaredError } from './squared-error';

type Loss = (b: Builder, predictions: NodeId[], targets: NodeId[]) => NodeId;

/** A loss and its gradient with respect to each step's prediction. */
function evaluated(loss: Loss, predictions: number[][], targets: number[][]) {
  const b = createBuilder();
  const givens: Record<string, Tensor> = {};
  const give = (name: string) => (row: number[], t: number) => {
    givens[`${name}_${t + 1}`] = fromNested(row);
    return input(b, `${name}_${t + 1}`, [row.length]);
  };
  const nodes = predictions.map(give('p'));
  const value = loss(b, nodes, targets.map(give('t')));
  const gradients = appendGradient(b, value, nodes);
  const values = run(graphOf(b), givens);
  const numbersOf = (id: NodeId | undefined) => [...(values.get(id as NodeId) as Tensor).data];
  return { value: numbersOf(value)[0], gradient: nodes.map((id) => numbersOf(gradients.get(id))) };
}

const P = [
  [1, -2],
  [0.5, 4],
];
const T = [
  [0, 0],
  [0.5, 1],
];

test('the mean squared error is the mean over all entries of all steps', () => {
  expect(evaluated(meanSquaredError, P, T)).toEqual({
    value: 14 / 4,
    gradient: [
      [0.5, -1],
      [0, 1.5],
    ],
  });
  expect(evaluated(meanSquaredError, P.slice(0, 1), T.slice(0, 1)).value).toBe(2.5);
});

test('the half-squared error is half the sum over all, its gradient the error', () => {
  expect(evaluated(halfSquaredError, P, T)).toEqual({
    value: 7,
    gradient: [
      [1, -2],
      [0, 3],
    ],
  });
});

test('the cross-entropy of an even guess over k classes is ln k', () => {
  const { value } = evaluated(crossEntropyOfLogits, [[3, 3, 3, 3]], [[0, 1, 0, 0]]);
  expect(value).toBeCloseTo(Math.log(4), 14);
});

const row = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 3, maxLength: 3 });
const target = fc.nat({ max: 2 }).map((hot) => [0, 1, 2].map((k) => (k === hot ? 1 : 0)));
const steps = fc.array(fc.tuple(row, target), { minLength: 1, maxLength: 3 });

test('on logits it is that of their softmax, and its gradient is softmax less target, by the steps', () => {
  fc.assert(
    fc.property(steps, (pairs) => {
      const logits = pairs.map(([logit]) => logit);
      const targets = pairs.map(([, hot]) => hot);
      const a = evaluated(crossEntropyOfLogits, logits, targets);
      const ofSoftmax: Loss = (b, predictions, wanted) =>
        crossEntropyOfProbabilities(
          b,
          predictions.map((id) => softmax(b, id)),
          wanted,
        );
      expect(a.value).toBeCloseTo(evaluated(ofSoftmax, logits, targets).value as number, 10);
      for (const [t, slopes] of a.gradient.entries()) {
        const powers = (logits[t] as number[]).map(Math.exp);
        const sum = powers.reduce((all, power) => all + power, 0);
        for (const [k, slope] of slopes.entries()) {
          const wanted = ((powers[k] as number) / sum - (targets[t]?.[k] as number)) / pairs.length;
          expect(slope).toBeCloseTo(wanted, 12);
        }
      }
    }),
  );
});

test('on logits it stays finite where their softmax underflows', () => {
  expect(evaluated(crossEntropyOfLogits, [[0, 2000]], [[1, 0]]).value).toBe(2000);
});
