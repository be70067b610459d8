import { expect, test } from 'vitest';
import { makeProblem } from '../drills/problem';
import { fromNested } from '../network/tensor';
import { plain } from './plain/all';
import { numbersOf } from './plain/plain';
import { readTemplate, templateIds } from './read-templates';

const SEEDS = 10;

test('every template has a plain implementation and every plain implementation a template', () => {
  expect(Object.keys(plain).sort()).toEqual(templateIds());
});

test.each(templateIds())('%s asks what a plain implementation computes as well', (id) => {
  const template = readTemplate(id);
  if (!template?.ok) throw new Error(`${id} cannot be read`);
  for (const { level, sizes } of template.value.levels) {
    for (let seed = 0; seed < SEEDS; seed++) {
      const problem = makeProblem(template.value, { seed, level });
      if (!problem.ok) throw new Error(problem.error.message);
      const { given, ask, variant } = problem.value;
      const answer = plain[id]?.(numbersOf(given, sizes)) ?? {};
      expect(Object.keys(answer), variant).toEqual(
        expect.arrayContaining(ask.map((one) => one.name)),
      );
      for (const { name, value } of ask) {
        const { shape, data } = fromNested(answer[name] ?? 0);
        expect(shape, `${variant} ${name}`).toEqual(value.shape);
        for (const [entry, number] of data.entries()) {
          // Finite differences leave the gradients eight digits.
          const room = 1e-8 * Math.max(1, Math.abs(number));
          expect(
            Math.abs(number - (value.data[entry] ?? Number.NaN)),
            `${variant} ${name}`,
          ).toBeLessThan(room);
        }
      }
    }
  }
});
