import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectation, variance, walkAfter } from './distribution';

const distributions = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pairs) => {
    const sum = pairs.reduce((all, [, odds]) => all + odds, 0);
    return {
      values: pairs.map(([value]) => value),
      probabilities: pairs.map(([, odds]) => odds / sum),
    };
  });

describe('distributions', () => {
  it('of a fair die have the mean 3.5 and the variance 35/12', () => {
    const die = { values: [1, 2, 3, 4, 5, 6], probabilities: new Array<number>(6).fill(1 / 6) };
    expect(expectation(die)).toBeCloseTo(3.5, 14);
    expect(variance(die)).toBeCloseTo(35 / 12, 14);
  });

  it('of a walk’s place have n times the mean and n times the variance of a step', () => {
    fc.assert(
      fc.property(distributions, fc.nat({ max: 8 }), (step, n) => {
        const place = walkAfter(step, n);
        expect(place.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        expect(expectation(place)).toBeCloseTo(n * expectation(step), 10);
        expect(variance(place)).toBeCloseTo(n * variance(step), 10);
      }),
    );
  });

  it('of a fair walk’s place are binomial', () => {
    const { values, probabilities } = walkAfter({ values: [-1, 1], probabilities: [0.5, 0.5] }, 4);
    expect(values).toEqual([-4, -2, 0, 2, 4]);
    expect(probabilities).toEqual([1, 4, 6, 4, 1].map((ways) => ways / 16));
  });
});
