import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLimiter } from './limiter';

test('so many pass at once, the next is told how long to wait, and then passes', () => {
  const take = createLimiter({ count: 3, windowMs: 60_000 });
  expect([1, 2, 3].map(() => take('ada', 0))).toEqual([0, 0, 0]);
  expect(take('ada', 0)).toBe(20_000);
  expect(take('bob', 0)).toBe(0);
  expect(take('ada', 19_999)).toBe(1);
  expect(take('ada', 20_000)).toBe(0);
  expect(take('ada', 20_000)).toBe(20_000);
});

test('in no window does more pass than the limit and its refill, and who waits is let in', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(steps, (gaps) => {
      const take = createLimiter({ count: 5, windowMs: 10_000 });
      let now = 0;
      const passed: number[] = [];
      for (const gap of gaps) {
        now += gap;
        const wait = take('key', now);
        if (wait === 0) passed.push(now);
        else expect(wait).toBeLessThanOrEqual(2_000);
      }
      for (const from of passed) {
        const within = passed.filter((at) => at >= from && at < from + 10_000).length;
        expect(within).toBeLessThanOrEqual(10);
      }
    }),
  );
});

test('many keys do not stay for ever', () => {
  const take = createLimiter({ count: 1, windowMs: 1 });
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 300_000; i++) take(`key-${i}`, i);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(60e6);
});
