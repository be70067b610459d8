import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grade } from './grade';
import { schedule } from './schedule';
import { LOWEST_EASE_FACTOR, SM2_START, sm2 } from './sm2';
import { anyGrade } from './testing/any-card';

test.each<[Grade[], number[], number[]]>([
  [
    [5, 5, 5, 5, 5],
    [1, 6, 17, 50, 150],
    [2.6, 2.7, 2.8, 2.9, 3],
  ],
  [
    [4, 4, 4, 4, 4],
    [1, 6, 15, 38, 95],
    [2.5, 2.5, 2.5, 2.5, 2.5],
  ],
  [
    [3, 3, 3, 3, 3],
    [1, 6, 13, 26, 47],
    [2.36, 2.22, 2.08, 1.94, 1.8],
  ],
  [
    [4, 4, 2, 4, 4, 4],
    [1, 6, 1, 1, 6, 15],
    [2.5, 2.5, 2.5, 2.5, 2.5, 2.5],
  ],
  [
    [5, 0, 1, 2, 5],
    [1, 1, 1, 1, 1],
    [2.6, 2.6, 2.6, 2.6, 2.7],
  ],
])('the grades %j give the intervals %j', (grades, intervals, easeFactors) => {
  const lines = schedule(grades, 'sm2');
  expect(lines.map(({ interval }) => interval)).toEqual(intervals);
  expect(lines.map(({ easeFactor }) => easeFactor)).toEqual(easeFactors);
});

test('a schedule names each grade and starts repetitions again at a grade under 3', () => {
  expect(schedule([4, 4, 2], 'sm2')).toEqual([
    { grade: 4, easeFactor: 2.5, interval: 1, repetitions: 1 },
    { grade: 4, easeFactor: 2.5, interval: 6, repetitions: 2 },
    { grade: 2, easeFactor: 2.5, interval: 1, repetitions: 0 },
  ]);
});

/** The published formula over exact fractions: E-Factors and intervals are numerators of 1/100. */
function exactly(grades: readonly Grade[]) {
  let ease = 250n;
  let interval = 0n;
  let n = 0;
  return grades.map((q) => {
    if (q < 3) {
      n = 0;
      interval = 1n;
    } else {
      n += 1;
      const d = 5n - BigInt(q);
      // 0.1 - d (0.08 + d 0.02), times 100.
      ease += 10n - d * (8n + d * 2n);
      if (ease < 130n) ease = 130n;
      if (n === 1) interval = 1n;
      else if (n === 2) interval = 6n;
      else interval = (interval * ease + 99n) / 100n;
    }
    return { easeFactor: Number(ease), interval: Number(interval), repetitions: n };
  });
}

test('every sequence of grades gives what the formula gives over exact fractions', () => {
  fc.assert(
    fc.property(fc.array(anyGrade, { maxLength: 25 }), (grades) => {
      let memory = SM2_START;
      const steps = grades.map((grade) => {
        memory = sm2(memory, grade);
        return memory;
      });
      expect(steps).toEqual(exactly(grades));
    }),
    { numRuns: 500 },
  );
});

test('the E-Factor stops at 1.3', () => {
  const easeFactors = schedule(Array(11).fill(3), 'sm2').map(({ easeFactor }) => easeFactor);
  expect(easeFactors.slice(-4)).toEqual([1.38, 1.3, 1.3, 1.3]);
});

test('the E-Factor is never under 1.3 and changes by the published amounts alone', () => {
  const changes: Record<Grade, number> = { 0: 0, 1: 0, 2: 0, 3: -14, 4: 0, 5: 10 };
  fc.assert(
    fc.property(fc.array(anyGrade, { maxLength: 60 }), anyGrade, (before, grade) => {
      const memory = before.reduce(sm2, SM2_START);
      const { easeFactor } = sm2(memory, grade);
      expect(easeFactor).toBe(Math.max(LOWEST_EASE_FACTOR, memory.easeFactor + changes[grade]));
    }),
  );
});

test('from grade 3 on an interval never gets shorter, and a better grade never gives a shorter one', () => {
  fc.assert(
    fc.property(fc.array(anyGrade, { maxLength: 20 }), (before) => {
      const memory = before.reduce(sm2, SM2_START);
      const intervals = ([3, 4, 5] as const).map((grade) => sm2(memory, grade).interval);
      const shortest = memory.repetitions === 0 ? 1 : memory.interval;
      expect([shortest, ...intervals]).toEqual([shortest, ...intervals].sort((a, b) => a - b));
    }),
  );
});
