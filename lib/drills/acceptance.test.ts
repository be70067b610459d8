import { expect, test } from 'vitest';
import { acceptanceOf, refusalOf } from './acceptance';
import { makeProblem } from './problem';
import { parseTemplate, type Template } from './template';

function template(text: string): Template {
  const parsed = parseTemplate(text, 'own');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function levelOf({ levels: [level] }: Template) {
  if (!level) throw new Error('a template has a level');
  return level;
}

test('a template whose draws are mostly fit is not refused', () => {
  const fit = template('given A, B: matrix(2, 2)\nC = A B\nask C exactly\n');
  expect(acceptanceOf(fit, levelOf(fit), { draws: 100 }).share).toBeGreaterThan(0.5);
  expect(refusalOf(fit, levelOf(fit))).toBeUndefined();
});

test('a template with hardly a fit draw is refused, with what is to blame by name', () => {
  const unfit = template(
    'given x, b: scalar in {0, 0.1} as bias\ny = x + b\nask y to 1 decimals\n',
  );
  const refusal = refusalOf(unfit, levelOf(unfit));
  expect(refusal?.message).toMatch(
    /own, level 1: only 0 % of 400 draws .* most often to blame: \w/,
  );
  expect(makeProblem(unfit, { seed: 1 }).ok).toBe(false);
});

test('the share is that of the draws that problems are made from', () => {
  const one = template('given a, b: vector(3)\ns = dot(a, b)\nask s exactly\n');
  const { share, draws, blamed } = acceptanceOf(one, levelOf(one), { draws: 400 });
  let [problems, all] = [0, 0];
  for (let seed = 0; seed < 100; seed++) {
    const problem = makeProblem(one, { seed });
    if (!problem.ok) all += 200;
    else {
      problems++;
      all += problem.value.draws;
    }
  }
  expect(draws).toBe(400);
  expect(share).toBeCloseTo(problems / all, 1);
  expect(blamed.length).toBeGreaterThan(0);
});

test('streams tried one after the other, each cut short, add up to the same share', () => {
  const one = template('given a, b: vector(3)\ns = dot(a, b)\nask s exactly\n');
  const whole = acceptanceOf(one, levelOf(one), { draws: 400 });
  let [fit, draws] = [0, 0];
  for (let stream = 2; draws < 400; stream++) {
    let left = 30;
    const part = acceptanceOf(one, levelOf(one), { draws: 50, stream, goOn: () => left-- > 0 });
    expect(part.draws).toBe(30);
    fit += part.share * part.draws;
    draws += part.draws;
  }
  expect(fit / draws).toBeCloseTo(whole.share, 1);
});
