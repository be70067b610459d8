import { expect, test } from 'vitest';
import { toleranceWords } from './tolerance-words';

test.each([
  ['0.12', '0.004', '', 'From 0.116 to 0.124 counts.'],
  ['0,12', '0,004', '', 'From 0.116 to 0.124 counts.'],
  ['-1/3', '0.01', '', 'From -0.3433 to -0.3233 counts.'],
  ['3', '', 'm/s', 'Only 3 m/s counts.'],
  ['3', '0', '', 'Only 3 counts.'],
  ['250', '12.5', 'ms', 'From 237.5 to 262.5 ms counts.'],
  ['0.3', '0.1', '', 'From 0.2 to 0.4 counts.'],
])('%s with a tolerance of %s %s: %s', (answer, tolerance, unit, words) => {
  expect(toleranceWords(answer, tolerance, unit)).toBe(words);
});

test('nothing is said of what cannot be read', () => {
  expect(toleranceWords('about three', '1', '')).toBeNull();
  expect(toleranceWords('3', 'some', '')).toBeNull();
  expect(toleranceWords('3', '-1', '')).toBeNull();
  expect(toleranceWords('', '', '')).toBeNull();
});
