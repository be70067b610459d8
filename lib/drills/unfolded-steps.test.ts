import { expect, test } from 'vitest';
import { makeProblem } from './problem';
import { parseTemplate } from './template';
import { unfoldedSteps } from './unfolded-steps';

const FORMULA = `
given W: matrix(2, 3); x: vector(3); b: vector(2)
a = W x + b
y = tanh(a)
ask y to 3 decimals
`;

test('every entry of a step is written as its single products, which add up to the entry shown', () => {
  const template = parseTemplate(FORMULA, 'layer');
  const made = template.ok ? makeProblem(template.value, { seed: 4 }) : template;
  if (!made.ok) throw new Error('the layer can be drawn');
  const problem = made.value;
  const lines = unfoldedSteps(problem).get('a')!;
  expect(lines).toHaveLength(2);
  const { W, x, b } = problem.given;
  lines.forEach((line, row) => {
    const [, sum, shown] = line.split(' = ');
    for (let column = 0; column < 3; column++) {
      expect(sum).toContain(String(Math.abs(W!.data[row * 3 + column]!)));
      expect(sum).toContain(String(Math.abs(x!.data[column]!)));
    }
    const byHand = [0, 1, 2].reduce(
      (total, column) => total + W!.data[row * 3 + column]! * x!.data[column]!,
      b!.data[row]!,
    );
    expect(Number(shown)).toBeCloseTo(byHand, problem.keptPlaces! - 1);
  });
});

test('all steps of the worked solution can be unfolded, each by its name', () => {
  const template = parseTemplate(FORMULA, 'layer');
  const made = template.ok ? makeProblem(template.value, { seed: 5 }) : template;
  if (!made.ok) throw new Error('the layer can be drawn');
  const unfolded = unfoldedSteps(made.value);
  expect([...unfolded.keys()]).toEqual(made.value.steps.map(({ name }) => name));
});
