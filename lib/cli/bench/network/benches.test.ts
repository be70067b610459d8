import { expect, test } from 'vitest';
import { graphStep } from './graph-step';
import { mlMatrixStep } from './ml-matrix-step';
import { plainStep } from './plain-step';
import { gradientNumbers, graphGradient, handWrittenGradient } from './rnn-gradient';
import { type CellName, stepNumbers } from './step';

function expectClose(found: ArrayLike<number>, wanted: ArrayLike<number>): void {
  expect(found).toHaveLength(wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    expect(found[i]).toBeCloseTo(wanted[i] as number, 12);
  }
}

test.each<[CellName, number]>([
  ['lstm', 2],
  ['lstm', 8],
  ['lstm', 32],
  ['gru', 2],
  ['gru', 8],
  ['gru', 32],
])('the %s step of %i hidden values is the same in all that are timed', (cell, size) => {
  const numbers = stepNumbers(cell, size);
  const [graph, plain, library] = [graphStep, plainStep, mlMatrixStep].map((make) => {
    const step = make(numbers);
    // A second run must not be moved by the first.
    step.run();
    step.run();
    return step.h();
  }) as [ArrayLike<number>, ArrayLike<number>, ArrayLike<number>];
  expectClose(graph, plain);
  expectClose(library, plain);
});

test('the gradient that is timed is the one written by hand', () => {
  const numbers = gradientNumbers(4, 10);
  const [graph, byHand] = [graphGradient(numbers), handWrittenGradient(numbers)];
  graph.run();
  byHand.run();
  for (const weight of ['W', 'U', 'b'] as const) {
    expectClose(graph.gradient()[weight], byHand.gradient()[weight]);
  }
});
