import { describe, expect, test } from 'vitest';
import { type Interval, within } from '../drills/interval';
import { makeProblem, type Problem } from '../drills/problem';
import { roundedAnswers } from '../drills/rounded-run';
import type { Template } from '../drills/template';
import { mark } from '../grading/mark';
import { toNested } from '../network/tensor';
import { readTemplate, templateIds } from './read-templates';

const SEEDS = 12;

function templateOf(id: string): Template {
  const template = readTemplate(id);
  if (!template?.ok) throw new Error(`${id}: ${JSON.stringify(template?.error)}`);
  return template.value;
}

function problemsOf(id: string): Problem[] {
  const template = templateOf(id);
  return template.levels.flatMap(({ level }) =>
    Array.from({ length: SEEDS }, (_, seed) => {
      const problem = makeProblem(template, { seed, level });
      if (!problem.ok) throw new Error(problem.error.message);
      return problem.value;
    }),
  );
}

/** The answer as a learner writes it: at the asked decimals, or in full where it is asked exactly. */
function written({ ask, plan }: Problem, values: readonly number[]) {
  let start = 0;
  return Object.fromEntries(
    ask.map(({ name, shape, decimals, value }, index) => {
      const isExact = plan.asks[index]?.rounding.kind === 'exact';
      const data = values
        .slice(start, start + value.data.length)
        .map((one) => (isExact ? String(one) : one.toFixed(decimals)));
      start += value.data.length;
      const [rows, columns] = shape;
      if (rows === undefined) return [name, data[0] as string];
      if (columns === undefined) return [name, data];
      return [
        name,
        Array.from({ length: rows }, (_, row) => data.slice(row * columns, (row + 1) * columns)),
      ];
    }),
  );
}

function marked(problem: Problem, values: readonly number[]) {
  const result = mark(problem, written(problem, values));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(templateIds())('template %s', (id) => {
  const problems = problemsOf(id);

  test('marks its own answer, rounded as asked, as right', () => {
    for (const problem of problems) {
      const right = problem.ask.flatMap(({ value }) => [...value.data]);
      expect(marked(problem, right)).toMatchObject({ correct: true, score: 1, grade: 4 });
    }
  });

  test('marks an answer as right that was computed from the shown, rounded values', () => {
    for (const problem of problems.filter(({ keptPlaces }) => keptPlaces !== undefined)) {
      const { graph, steps, asks } = problem.plan;
      const nodes = asks.map(({ node }) => node);
      const answers = roundedAnswers(graph, steps, nodes, problem.given, problem.keptPlaces ?? 0);
      expect(
        answers.every((answer, entry) => within(problem.draw.right[entry] as Interval, answer)),
      ).toBe(true);
    }
  });

  test('names every listed misread by its own answer', () => {
    for (const problem of problems) {
      for (const misread of problem.misreads) {
        const values = problem.ask.flatMap(({ name }) => [...(misread.answer[name]?.data ?? [])]);
        const { correct, diagnosis } = marked(problem, values);
        expect(correct, `${problem.variant}: ${misread.kind}`).toBe(false);
        expect(
          diagnosis.map(({ kind }) => kind),
          problem.variant,
        ).toEqual([misread.kind]);
      }
    }
  });

  test('gives the same problem for the same seed', () => {
    for (const { seed, level, given, variant } of problems) {
      const again = makeProblem(templateOf(id), { seed, level });
      if (!again.ok) throw new Error(again.error.message);
      expect(again.value.variant).toBe(variant);
      for (const name of Object.keys(given)) {
        expect(toNested(again.value.given[name] ?? given[name]!)).toEqual(toNested(given[name]!));
      }
    }
  });
});
