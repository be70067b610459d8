import { expect, test } from 'vitest';
import { makeProblem } from '../drills/problem';
import { parseTemplate } from '../drills/template';
import { toNested } from '../network/tensor';
import { compare } from './compare';
import { mark } from './mark';

const FORMULA = `
given W_x: matrix(2, 2); W_h: matrix(2, 2); b, h_0: vector(2); x_1: vector(2)
a_1 = W_x x_1 + W_h h_0 + b
h_1 = tanh(a_1)
ask h_1 to 3 decimals
`;

function problemAt(seed: number) {
  const template = parseTemplate(FORMULA, 'step');
  if (!template.ok) throw new Error(JSON.stringify(template.error));
  const problem = makeProblem(template.value, { seed });
  if (!problem.ok) throw new Error(problem.error.message);
  return problem.value;
}

const seeds = Array.from({ length: 10 }, (_, seed) => seed);

test('a forgotten bias is shown beside the sum that has it, at the step of the sum', () => {
  for (const seed of seeds) {
    const problem = problemAt(seed);
    const dropped = problem.misreads.find(({ kind }) => kind.split('|').includes('bias-dropped'))!;
    const { right, misread } = compare(problem, dropped)!;
    expect(right.name).toBe('a_1');
    expect(right.symbolic).toContain('+ b');
    expect(misread.symbolic).not.toContain('+ b');
    // What was forgotten is just what the two sums differ by.
    const b = problem.given.b!.data;
    right.value.data.forEach((sum, entry) => {
      expect(sum - misread.value.data[entry]!).toBeCloseTo(b[entry]!, 12);
    });
  }
});

test('every listed misread has two computations that differ, and its own leads to its answer', () => {
  for (const seed of seeds) {
    const problem = problemAt(seed);
    for (const listed of problem.misreads) {
      const { right, misread } = compare(problem, listed)!;
      expect([misread.symbolic, misread.valueTex]).not.toEqual([right.symbolic, right.valueTex]);
      const answer = listed.answer.h_1!;
      if (misread.name === 'h_1') expect(toNested(misread.value)).toEqual(toNested(answer));
    }
  }
});

test('a slip has no other computation to show', () => {
  const problem = problemAt(1);
  const typed = Array.from(problem.ask[0]!.value.data, (value, entry) =>
    (entry === 0 ? -value : value).toFixed(3),
  );
  const marked = mark(problem, { h_1: typed });
  const [slip] = marked.ok ? marked.value.diagnosis : [];
  expect(slip?.kind).toBe('slip:sign');
  expect(compare(problem, slip!)).toBeUndefined();
});
