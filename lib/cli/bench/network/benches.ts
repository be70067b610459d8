import { misreadsOf } from '../../../network/misread';
import { compile } from '../../../network/run';
import { compileMisreads } from '../../../network/run-misreads';
import { sizeOf } from '../../../network/tensor';
import type { Bench } from '../bench';
import { graphStep, stepGraph } from './graph-step';
import { mlMatrixStep } from './ml-matrix-step';
import { createNumbers } from './numbers';
import { plainStep } from './plain-step';
import { gradientNumbers, graphGradient, handWrittenGradient } from './rnn-gradient';
import { type CellName, stepNumbers } from './step';

const SIZES = [2, 4, 8, 32, 128];

/** A step of a cell with H hidden values, run again on new numbers, against a loop and a library. */
function stepBenches(cell: CellName, size: number): Bench[] {
  const references = [
    { suffix: '', name: `plain loop, ${size <= 8 ? 'one sum' : 'four sums'}`, make: plainStep },
    { suffix: '-ml-matrix', name: 'ml-matrix', make: mlMatrixStep },
  ];
  return references.map(({ suffix, name, make }) => ({
    name: `${cell}-step-${size}${suffix}`,
    async setUp() {
      const numbers = stepNumbers(cell, size);
      return { run: graphStep(numbers).run, reference: { name, run: make(numbers).run } };
    },
  }));
}

const gradient: Bench = {
  name: 'rnn-gradient-10-steps',
  async setUp() {
    const numbers = gradientNumbers(4, 10);
    const reference = { name: 'hand-written BPTT', run: handWrittenGradient(numbers).run };
    return { run: graphGradient(numbers).run, reference };
  },
};

const misreads: Bench = {
  name: 'misreads-of-gru-step',
  async setUp() {
    const { graph, h } = stepGraph('gru', 2);
    const program = compile(graph);
    const numbers = createNumbers();
    for (const { id, op, shape } of graph.nodes) {
      if (op === 'input') program.set(id, { shape, data: numbers(sizeOf(shape)) });
    }
    program.run();
    return { run: compileMisreads(program, misreadsOf(graph, [h]), [h]).run };
  },
};

/** How the core compares with loops written by hand and with a general matrix library. */
export const networkBenches: readonly Bench[] = [
  ...(['lstm', 'gru'] as const).flatMap((cell) => SIZES.flatMap((size) => stepBenches(cell, size))),
  gradient,
  misreads,
];
