import { expect, test } from 'vitest';
import { type Marking, medianOf, proposedGrade } from './propose';

const right: Marking = {
  marked: 4,
  isRepeat: false,
  hinted: false,
  isEased: false,
  shownMs: 10_000,
  medianMs: 10_000,
};
const grade = (changes: Partial<Marking>) => proposedGrade({ ...right, ...changes });

test('a right answer is a 4 where there are no times to compare it with, however quick or slow', () => {
  expect(grade({ medianMs: null, shownMs: 1 })).toBe(4);
  expect(grade({ medianMs: null, shownMs: 1e7 })).toBe(4);
});

test('over three times one’s median is a 3, under half of it a 5', () => {
  expect(grade({ shownMs: 30_000 })).toBe(4);
  expect(grade({ shownMs: 30_001 })).toBe(3);
  expect(grade({ shownMs: 5_000 })).toBe(4);
  expect(grade({ shownMs: 4_999 })).toBe(5);
});

test('a choice or a faded showing gets at most 4', () => {
  expect(grade({ shownMs: 1, isEased: true })).toBe(4);
});

test('after help a right answer is a 3', () => {
  expect(grade({ hinted: true, shownMs: 1 })).toBe(3);
  expect(grade({ hinted: true, isRepeat: true })).toBe(3);
});

test('a repeat is a 4 when it is right without help, however slow or quick', () => {
  expect(grade({ isRepeat: true, shownMs: 1e7 })).toBe(4);
  expect(grade({ isRepeat: true, shownMs: 1 })).toBe(4);
});

test.each([1, 2, 3] as const)('what is marked %i is not bettered by speed', (marked) => {
  expect(grade({ marked, shownMs: 1 })).toBe(marked);
  expect(grade({ marked, isRepeat: true })).toBe(marked);
});

test('the median of fewer than five times says nothing', () => {
  expect(medianOf([1, 2, 3, 4])).toBeNull();
  expect(medianOf([9, 1, 5, 3, 100])).toBe(5);
  expect(medianOf([9, 1, 5, 3, 100, 7])).toBe(6);
});
