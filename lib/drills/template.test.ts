import { expect, test } from 'vitest';
import { parseTemplate } from './template';

const withMistake = (lines: string) => `---
title: A sum
mistakes:
  - kind: halved
    message: It was halved.
    formula: ${lines}
---
given x, b: vector(2)
y = x + b
ask y exactly
`;

const problemsOf = (text: string) => {
  const read = parseTemplate(text, 'own');
  return read.ok ? [] : read.error.map(({ line, column, message }) => ({ line, column, message }));
};

test('a mistake replaces the line that computes the same name', () => {
  const read = parseTemplate(withMistake('y = x - b'), 'own');
  expect(read.ok && read.value.levels[0]!.mistakes).toMatchObject([{ kind: 'halved' }]);
});

test('what is wrong in a mistake’s lines is told where the mistake stands, once for all levels', () => {
  const [problem, ...more] = problemsOf(withMistake('y = x + q'));
  expect(problem).toMatchObject({ line: 6, column: 14 });
  expect(problem!.message).toContain('mistake “halved”: “q” is not defined');
  expect(more).toEqual([]);
});

test('a mistake in a line that the formula has not is refused, not passed over', () => {
  const [problem] = problemsOf(withMistake('z = x'));
  expect(problem!.message).toBe('mistake “halved”: the formula has no line that computes z');
});
