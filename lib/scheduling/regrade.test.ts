import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold';
import type { Grade } from './grade';
import { answers, anyGrade, reviewsOf } from './testing/any-card';
import { undoOf } from './undo';

test('a regraded review counts as if it had been graded so at once', () => {
  fc.assert(
    fc.property(answers, fc.nat(), anyGrade, (given, pick, grade) => {
      const log = reviewsOf(given);
      fc.pre(log.length > 0);
      const { id } = log[pick % log.length]!;
      const meant = log.map((entry) => (entry.id === id ? { ...entry, grade } : entry));
      expect(fold([...log, { kind: 'regrade', regrades: id, grade }])).toEqual(fold(meant));
    }),
  );
});

test('of several regrades of a review the last one holds, and the first grade can be given back', () => {
  const log = reviewsOf([{ grade: 1, wait: 0 }]);
  const to = (grade: Grade) => ({ kind: 'regrade', regrades: 'r0', grade }) as const;
  expect(fold([...log, to(4), to(1)])).toEqual(fold(log));
  expect(fold([...log, to(1), to(4)])).not.toEqual(fold(log));
});

test('a review that is taken back counts in no way, regraded or not', () => {
  const log = reviewsOf([{ grade: 1, wait: 0 }]);
  const undo = undoOf(log, 'r0')!;
  const regrade = { kind: 'regrade', regrades: 'r0', grade: 4 } as const;
  expect(fold([...log, regrade, undo])).toEqual(fold([]));
  expect(fold([...log, undo, regrade])).toEqual(fold([]));
});
