import { expect, test } from 'vitest';
import { templateIds } from '../../authoring/read-templates';
import { solutionOf } from '../drill-told';
import { drillCatalogue } from './catalogue';
import { markPractice } from './mark-practice';
import { practiceProblem } from './place';
import { practiceOf } from './practice';

const problemAt = (template: string, seed: number, level = 1) =>
  practiceProblem({ template, level, seed })!;

test('every template of the bank is in the list once, under a family with a title of its own', () => {
  const families = drillCatalogue();
  const listed = families.flatMap(({ drills }) => drills.map(({ template }) => template));
  expect(listed.sort()).toEqual(templateIds());
  for (const { family, title } of families) expect(title).not.toBe(family);
});

test('a place that no template or level has is no problem', () => {
  expect(practiceProblem({ template: 'no-such', level: 1, seed: 1 })).toBeNull();
  expect(practiceProblem({ template: '../concepts', level: 1, seed: 1 })).toBeNull();
  expect(practiceProblem({ template: 'matrix-product', level: 99, seed: 1 })).toBeNull();
});

test('what is shown before the answer holds no asked value, rounded or in full', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const problem = problemAt('hidden-state-step', seed);
    const shown = JSON.stringify(practiceOf(problem));
    for (const { value, decimals } of problem.ask) {
      for (const entry of value.data) {
        expect(shown).not.toContain(Math.abs(entry).toFixed(decimals));
      }
    }
  }
});

test('values on the way are offered by name, what is asked is not among them', () => {
  const { ask, onTheWay, steps } = practiceOf(problemAt('gru-step', 3));
  const asked = ask.map(({ name }) => name);
  expect(onTheWay.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['a_z_1', 'z_1', 'a_r_1', 'r_1', 'a_h_1', 'h_tilde_1']),
  );
  for (const { name } of onTheWay) expect(asked).not.toContain(name);
  expect(steps).toBe(onTheWay.length + asked.length);
});

test('a dropped bias is diagnosed with the two sums side by side', () => {
  const problem = problemAt('hidden-state-step', 3);
  const listed = problem.misreads.find(({ kind }) => kind.split('|').includes('bias-dropped'))!;
  const typed = Array.from(listed.answer.h_1!.data, (value) => value.toFixed(3));
  const marked = markPractice(problem, { h_1: typed });
  if (!marked.ok) throw new Error('it can be read');
  const [diagnosis] = marked.value.diagnoses;
  expect(diagnosis!.kind).toContain('bias-dropped');
  expect(diagnosis!.computations!.right.symbolic).toContain('+ b');
  expect(diagnosis!.computations!.misread.symbolic).not.toContain('+ b');
});

test('a wrong step is wrong, and what follows from it is carried', () => {
  const problem = problemAt('hidden-state-step', 3);
  const wrong = Array.from(problem.steps[0]!.value.data, (value) => value + 0.3);
  const marked = markPractice(problem, {
    a_1: wrong.map((value) => value.toFixed(4)),
    h_1: wrong.map((value) => Math.tanh(value).toFixed(3)),
  });
  expect(marked.ok && marked.value.mark.steps).toEqual({ a_1: 'wrong', h_1: 'carried' });
  expect(marked.ok && marked.value.mark.carriedForward).toBe(true);
});

test('a cell that cannot be read is named, and nothing is marked', () => {
  const problem = problemAt('hidden-state-step', 3);
  const marked = markPractice(problem, { h_1: ['0.1', 'abc'] });
  expect(!marked.ok && marked.error).toMatchObject([{ name: 'h_1', cell: [2] }]);
});

test('every computed step can be unfolded, entry by entry', () => {
  for (const { drills } of drillCatalogue()) {
    for (const { template, levels } of drills.slice(0, 2)) {
      const problem = problemAt(template, 1, levels[0]);
      const computed = new Set(problem.plan.steps.map(({ label }) => label));
      const sizes = problem.steps.map(({ name, value }) =>
        computed.has(name) ? value.data.length : 0,
      );
      expect(solutionOf(problem).map(({ unfolded }) => unfolded.length)).toEqual(sizes);
    }
  }
});
