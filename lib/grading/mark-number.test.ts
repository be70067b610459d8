import { expect, test } from 'vitest';
import { markNumber } from './mark-number';

const marked = (typed: string, asked = { answer: 12.5, tolerance: 0.05, unit: 'ms' }) => {
  const mark = markNumber(asked, typed);
  return mark.ok ? [mark.value.grade, mark.value.slip?.kind ?? null] : mark.error;
};

test.each(['12.5', '12,5', '25/2', '12.54', '12.5 ms', '12.5MS'])('%s is right', (typed) => {
  expect(marked(typed)).toEqual([4, null]);
});

test('what is right but for a slip of the hand says which', () => {
  expect(marked('-12.5')).toEqual([3, 'slip:sign']);
  expect(marked('125')).toEqual([3, 'slip:decimal-point']);
  expect(marked('21.5')).toEqual([3, 'slip:digits-swapped']);
});

test('what is beside the tolerance is wrong', () => {
  expect(marked('13')).toEqual([1, null]);
  expect(marked('0')).toEqual([1, null]);
});

test('a whole number is right or wrong, with no room', () => {
  const asked = { answer: 40, tolerance: 0, unit: '' };
  expect(marked('40', asked)).toEqual([4, null]);
  expect(marked('41', asked)).toEqual([1, null]);
});

test('what is no number is not marked and says why', () => {
  expect(marked('about 12')).toMatch(/number/);
});
