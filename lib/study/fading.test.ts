import { expect, test } from 'vitest';
import { fadedSteps } from './fading';

const steps = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
const names = (asked: string[], repetitions: number) =>
  fadedSteps(steps, asked, repetitions)
    .map(({ name }) => name)
    .join('');

test('fewer steps are given as repetitions grow, and in the end only the question is there', () => {
  expect([0, 1, 2, 3, 9].map((repetitions) => names(['d'], repetitions))).toEqual([
    ...['abc', 'ab', 'a', '', ''],
  ]);
});

test('no step is given from the first asked one on', () => {
  expect(names(['b', 'd'], 0)).toBe('a');
  expect(names(['a'], 0)).toBe('');
});
