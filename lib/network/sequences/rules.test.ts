import { describe, expect, it } from 'vitest';
import { arithmeticSequence, geometricSequence, sampledSine } from './rules';

describe('sequences by a rule', () => {
  it('add the difference, or multiply by the ratio, from one term to the next', () => {
    expect(arithmeticSequence(3, -2, 4)).toEqual([3, 1, -1, -3]);
    expect(geometricSequence(3, -2, 4)).toEqual([3, -6, 12, -24]);
  });

  it('sample a sine at its rate', () => {
    const samples = sampledSine(2, 1, 8, 9);
    const half = Math.SQRT2;
    const wanted = [0, half, 2, half, 0, -half, -2, -half, 0];
    for (const [n, sample] of samples.entries())
      expect(sample).toBeCloseTo(wanted[n] as number, 14);
    expect(sampledSine(5, 3, 3, 1e6).every((sample) => sample === 0)).toBe(true);
  });
});
