import { expect, test } from 'vitest';
import { makeProblem, type Problem } from '../drills/problem';
import { parseTemplate } from '../drills/template';
import { toNested } from '../network/tensor';
import { diagnose } from './diagnose';

const template = parseTemplate(
  `given W: matrix(3, 3); b: vector(3); x: vector(3)
a = W x + b
h = tanh(a)
ask h to 3 decimals
`,
  'layer',
);

function problemAt(seed: number): Problem {
  if (!template.ok) throw new Error('the layer can be read');
  const made = makeProblem(template.value, { seed });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** A layer without its bias, under a function of one's own, by plain loops. */
function layer({ given }: Problem, activation: (z: number) => number): number[] {
  const W = toNested(given.W!) as number[][];
  const x = toNested(given.x!) as number[];
  const sums = W.map((row) => row.reduce((sum, weight, i) => sum + weight * x[i]!, 0));
  return sums.map((sum) => Number(activation(sum).toFixed(3)));
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

test('two mistakes made at once are named together', () => {
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  const named = seeds.filter((seed) => {
    const problem = problemAt(seed);
    const kinds = diagnose(problem, layer(problem, sigmoid)).map(({ kind }) => kind);
    return kinds.sort().join() === 'bias-dropped,sigmoid-for-tanh';
  });
  expect(named.length).toBeGreaterThanOrEqual(0.9 * seeds.length);
});

test('an answer near one that two mistakes lead to is not blamed on them', () => {
  const off = (z: number) => 1 / (1 + Math.exp(-z)) + 0.01;
  for (const seed of seeds) {
    const problem = problemAt(seed);
    expect(diagnose(problem, layer(problem, off))).toEqual([]);
  }
});
