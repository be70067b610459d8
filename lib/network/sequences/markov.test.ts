import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionAfter, pathProbability, stationaryDistribution } from './markov';

const chains = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const row = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size });
  return fc
    .array(row, { minLength: size, maxLength: size })
    .map((odds) =>
      odds.map((each) => each.map((one) => one / each.reduce((sum, other) => sum + other, 0))),
    );
});

describe('Markov chains', () => {
  const P = [
    [0.9, 0.1],
    [0.5, 0.5],
  ];

  it('go on by p P', () => {
    expect(distributionAfter(P, [1, 0], 0)).toEqual([1, 0]);
    expect(distributionAfter(P, [1, 0], 1)).toEqual([0.9, 0.1]);
    const [sunny = 0, rainy = 0] = distributionAfter(P, [1, 0], 2);
    expect([sunny, rainy].map((p) => p.toFixed(12))).toEqual(['0.860000000000', '0.140000000000']);
  });

  it('multiply along a path', () => {
    expect(pathProbability(P, [0.25, 0.75], [1, 0, 0, 1])).toBeCloseTo(0.75 * 0.5 * 0.9 * 0.1, 15);
    expect(pathProbability(P, [0.25, 0.75], [0])).toBe(0.25);
  });

  it('give the distribution after n steps as the sum over all paths of n steps', () => {
    fc.assert(
      fc.property(chains, fc.nat({ max: 3 }), (chain, n) => {
        const start = chain[0] as number[];
        const all = (path: number[]): number[][] =>
          path.length === n + 1 ? [path] : chain.flatMap((_, next) => all([...path, next]));
        const sums = chain.map(() => 0);
        for (const path of all([])) {
          sums[path.at(-1) as number]! += pathProbability(chain, start, path);
        }
        for (const [i, p] of distributionAfter(chain, start, n).entries()) {
          expect(p).toBeCloseTo(sums[i] as number, 12);
        }
      }),
    );
  });

  it('have a stationary distribution, which a step does not change and many steps lead to', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const result = stationaryDistribution(chain);
        const p = result.ok ? result.value : [];
        const start = chain.map((_, i) => (i === 0 ? 1 : 0));
        const later = distributionAfter(chain, start, 2000);
        for (const [i, after] of distributionAfter(chain, p, 1).entries()) {
          expect(after).toBeCloseTo(p[i] as number, 12);
          expect(later[i]).toBeCloseTo(p[i] as number, 9);
        }
      }),
    );
  });

  it('end where there is no way out, and have several ends where there are several', () => {
    const ends = (chain: number[][]) => stationaryDistribution(chain);
    expect(
      ends([
        [0.5, 0.5],
        [0, 1],
      ]),
    ).toEqual({ ok: true, value: [0, 1] });
    expect(
      ends([
        [1, 0],
        [0, 1],
      ]).ok,
    ).toBe(false);
  });
});
