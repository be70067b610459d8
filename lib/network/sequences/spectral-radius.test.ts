import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spectralRadius } from './spectral-radius';

const entry = fc.double({ min: -2, max: 2, noNaN: true });

describe('the spectral radius', () => {
  it('is the largest eigenvalue’s size, real or complex', () => {
    expect(
      spectralRadius([
        [2, 1],
        [1, 2],
      ]),
    ).toBe(3);
    expect(
      spectralRadius([
        [0, -3],
        [3, 0],
      ]),
    ).toBe(3);
    expect(
      spectralRadius([
        [-4, 5],
        [0, 1],
      ]),
    ).toBe(4);
    expect(spectralRadius([[-0.5]])).toBeCloseTo(0.5, 15);
    const permutation = [
      [0, 2, 0],
      [0, 0, 2],
      [2, 0, 0],
    ];
    expect(spectralRadius(permutation)).toBeCloseTo(2, 12);
    expect(
      spectralRadius([
        [0, 1, 5],
        [0, 0, 1],
        [0, 0, 0],
      ]),
    ).toBe(0);
    expect(
      spectralRadius([
        [0.5, 9, 9],
        [0, 0.5, 9],
        [0, 0, 0.5],
      ]),
    ).toBeCloseTo(0.5, 12);
  });

  it('of a block matrix is the larger of its blocks’ radii, whichever way it is found', () => {
    const block = fc.tuple(entry, entry, entry, entry);
    fc.assert(
      fc.property(block, entry, ([a, b, c, d], e) => {
        const whole = spectralRadius([
          [a, b, 0],
          [c, d, 0],
          [0, 0, e],
        ]);
        expect(whole).toBeCloseTo(
          Math.max(
            spectralRadius([
              [a, b],
              [c, d],
            ]),
            Math.abs(e),
          ),
          6,
        );
      }),
    );
  });
});
