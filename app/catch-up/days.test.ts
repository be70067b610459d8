import { expect, test } from 'vitest';
import { choices, daysOf } from './days';

test.each([
  ['7', 500, 7],
  [undefined, 500, 9],
  [undefined, 20, 2],
  [undefined, 9000, 30],
  ['1', 90, 2],
  ['31', 90, 2],
  ['soon', 90, 2],
])('days asked for as %s with %i cards due are %i', (asked, due, days) => {
  expect(daysOf(asked, due)).toBe(days);
});

test('the number that is shown can be chosen', () => {
  expect(choices(9)).toEqual([2, 3, 5, 7, 9, 10, 14, 21, 30]);
  expect(choices(7)).toEqual([2, 3, 5, 7, 10, 14, 21, 30]);
});
