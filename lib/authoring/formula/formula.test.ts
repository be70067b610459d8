import { expect, test } from 'vitest';
import { makeProblem, type Problem } from '../../drills/problem';
import { parseTemplate } from '../../drills/template';
import { examine } from './examine';
import { withMisread, withMistake } from './header';
import { ownProblem } from './own-problem';
import { seedRows } from './seeds';
import { shareStep } from './share';
import { STARTER } from './starter';

const always = () => true;
const at = (text: string, seed = 1, level = 1) => examine({ text, seed, level, goOn: always });

test('the starter can be asked, and its example is the problem that its students get', () => {
  const { problems, example, mistakes, shapes } = at(STARTER, 7);
  expect(problems).toEqual([]);
  const template = parseTemplate(STARTER, 'own');
  const problem = template.ok && makeProblem(template.value, { seed: 7 });
  expect((problem as { value: Problem }).value.given).toEqual(example!.given);
  const bias = mistakes.find(({ kinds }) => kinds.includes('bias-dropped'))!;
  expect(bias.message).toContain('It is added before');
  expect(bias.answer!.h_1!.data).toHaveLength(2);
  expect(shapes).toContainEqual({ line: 11, text: 'h_1: vector(2)' });
});

test('the answer of a mistake is what somebody gets who makes it', () => {
  const { example, mistakes } = at(STARTER, 3);
  const { W_x, W_h, x, h_0 } = example!.given;
  const dropped = mistakes.find(({ kinds }) => kinds.includes('bias-dropped'))!;
  const sum = (row: number) =>
    [0, 1].reduce(
      (total, k) =>
        total + W_x!.data[2 * row + k]! * x!.data[k]! + W_h!.data[2 * row + k]! * h_0!.data[k]!,
      0,
    );
  for (const row of [0, 1]) {
    expect(dropped.answer!.h_1!.data[row]).toBeCloseTo(Math.tanh(sum(row)), 12);
  }
});

test('a mistake in the text is told at its place, and the other lines keep their shapes', () => {
  const { problems, shapes, example } = at(STARTER.replace('W_h h_0', 'W_q h_0'));
  expect(problems).toMatchObject([{ line: 11, column: 20 }]);
  expect(problems[0]!.message).toContain('W_q');
  expect(shapes.map(({ line }) => line)).toContain(9);
  expect(example).toBeNull();
});

test('a misread that is switched off is listed as off, with what it would have said', () => {
  const { mistakes, off } = at(withMisread(STARTER, ['bias-dropped'], false));
  expect(mistakes.flatMap(({ kinds }) => kinds)).not.toContain('bias-dropped');
  expect(off).toMatchObject([{ kind: 'bias-dropped', message: expect.stringMatching(/bias/i) }]);
});

test('a mistake by hand is among those that are known', () => {
  const byHand = { kind: 'minus', message: 'Plus!', formula: 'h_1 = tanh(W_x x - W_h h_0 + b)' };
  const { mistakes } = at(withMistake(STARTER, 0, byHand));
  expect(mistakes.find((one) => one.byHand)).toMatchObject({ message: 'Plus!' });
});

test('a template that can hardly be asked says why, and what is to blame', () => {
  const text = 'given x, b: scalar in {0, 0.1} as bias\ny = x + b\nask y to 1 decimals\n';
  const { unfit, example } = at(text);
  expect(example).toBeNull();
  expect(unfit).toMatch(/^none of 200 draws .* most often to blame/);
});

test('whoever types does not wait for a draw that is hardly ever fit', () => {
  const text = 'given x, b: scalar in {0, 0.1} as bias\ny = x + b\nask y to 1 decimals\n';
  let left = 5;
  const { unfit } = examine({ text, seed: 1, level: 1, goOn: () => left-- > 0 });
  expect(unfit).toMatch(/^none of 25 draws/);
});

test('a formula is not blamed for a few draws, however little time there is', () => {
  const { unfit, example } = examine({ text: STARTER, seed: 1, level: 1, goOn: () => false });
  expect(unfit).toBeNull();
  expect(example).not.toBeNull();
  const text = 'given x, b: scalar in {0, 0.1} as bias\ny = x + b\nask y to 1 decimals\n';
  expect(examine({ text, seed: 1, level: 1, goOn: () => false }).unfit).toMatch(
    /^none of 20 draws/,
  );
});

test('steps of the share of fit draws add up to what publishing looks at', () => {
  let [draws, fit] = [0, 0];
  for (const step of [0, 1, 2, 3]) {
    const found = shareStep(STARTER, { level: 1, step, count: 400, goOn: always })!;
    draws += found.draws;
    fit += found.fit;
  }
  expect(draws).toBe(400);
  expect(fit / draws).toBeGreaterThan(0.3);
  expect(shareStep('y = ', { level: 1, step: 0, count: 1, goOn: always })).toBeNull();
});

test('fifty seeds are fifty problems, each the one of its seed', () => {
  const rows = seedRows(STARTER, { level: 1, from: 10, count: 50, goOn: always })!;
  expect(rows.map(({ seed }) => seed)).toEqual(Array.from({ length: 50 }, (_, k) => 10 + k));
  const numbers = new Set(rows.map(({ given }) => JSON.stringify(given)));
  expect(numbers.size).toBe(50);
  const problem = ownProblem(STARTER, { level: 1, seed: 12, goOn: always });
  expect(rows[2]!.given).toEqual(problem!.given);
});

test('rows stop when the time is over, after one at least', () => {
  expect(seedRows(STARTER, { level: 1, from: 0, count: 50, goOn: () => false })).toHaveLength(1);
});

test('what is too large is refused, and which limit it passes is told', () => {
  const huge = 'given A, B: matrix(100, 100)\nC = A B\nask C exactly\n';
  expect(at(huge).problems[0]!.message).toMatch(/asks 10000 numbers/);
  expect(at('#'.repeat(70_000)).problems[0]!.message).toMatch(/longer than/);
  const many = Array.from({ length: 12 }, (_, k) => `  ${k + 1}: { n: 2 }`).join('\n');
  const text = `---\nlevels:\n${many}\n---\ngiven a, b: vector(n)\nc = a + b\nask c exactly\n`;
  expect(at(text).problems[0]!.message).toMatch(/more than 9/);
});
