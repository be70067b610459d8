import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Builder, createBuilder, graphOf } from '../build';
import type { namesAt } from '../cells/names';
import { rnnStep } from '../cells/rnn';
import { unroll } from '../cells/unroll';
import type { NodeId } from '../graph';
import { run } from '../run';
import { constant, input } from '../sugar';
import { fromNested, type Tensor, toNested } from '../tensor';
import { expectation, variance, walkAfter } from './distribution';
import { distributionAfter, pathProbability, stationaryDistribution } from './markov';
import {
  concatenatedInTime,
  meanOverTime,
  sequenceOf,
  shiftedInTime,
  sumOverTime,
} from './over-time';
import { arithmeticSequence, geometricSequence, sampledSine } from './rules';
import { spectralRadius } from './spectral-radius';
import { stateGradientNorms } from './state-gradients';

const entry = fc.double({ min: -2, max: 2, noNaN: true });

describe('what is done over time', () => {
  const numbersOf = (build: (b: Builder) => NodeId) => {
    const b = createBuilder();
    const id = build(b);
    return toNested(run(graphOf(b), {}).get(id) as Tensor);
  };
  const steps = [
    [1, 2],
    [3, 4],
    [5, 9],
  ];

  it('shifts a sequence, adds it up and takes its mean', () => {
    const sequence = (b: Builder) =>
      sequenceOf(
        b,
        steps.map((step) => constant(b, step)),
      );
    expect(numbersOf((b) => shiftedInTime(b, sequence(b), 1))).toEqual([
      [0, 0],
      [1, 2],
      [3, 4],
    ]);
    expect(numbersOf((b) => shiftedInTime(b, sequence(b), -2))).toEqual([
      [5, 9],
      [0, 0],
      [0, 0],
    ]);
    expect(numbersOf((b) => sumOverTime(b, sequence(b)))).toEqual([9, 15]);
    expect(numbersOf((b) => meanOverTime(b, sequence(b)))).toEqual([3, 5]);
    expect(numbersOf((b) => concatenatedInTime(b, [sequence(b), constant(b, [[7, 8]])]))).toEqual([
      ...steps,
      [7, 8],
    ]);
  });
});

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

describe('the gradient from the last state to earlier ones', () => {
  /** A recurrent network over so many steps, with its states. */
  function network(U: number[][], steps: number, activation: 'tanh' | 'relu') {
    const b = createBuilder();
    const size = U.length;
    const shapes = { W: [size, 1], U: [size, size], b: [size] };
    const weights = {
      W: input(b, 'W', shapes.W),
      U: input(b, 'U', shapes.U),
      b: input(b, 'b', shapes.b),
    };
    const xs = Array.from({ length: steps }, (_, t) => input(b, `x_${t + 1}`, [1]));
    const step = (b: Builder, x: NodeId, state: { h: NodeId }, names: ReturnType<typeof namesAt>) =>
      rnnStep(b, weights, x, state, names, activation);
    const h0 = input(b, 'h_0', [size]);
    const states = unroll(b, step, xs, { h: h0 }).map(({ h }) => h);
    const givens: Record<string, Tensor> = {
      W: fromNested(U.map((_, i) => [0.3 + i])),
      U: fromNested(U),
      b: fromNested(U.map(() => 0.1)),
      h_0: fromNested(U.map((_, i) => 0.2 * i)),
    };
    for (let t = 1; t <= steps; t++) givens[`x_${t}`] = fromNested([0.5]);
    return { graph: graphOf(b), states: [h0, ...states], givens };
  }

  it('is a power of U where every slope is 1, and grows or falls like its spectral radius', () => {
    for (const scale of [0.5, 1.5]) {
      const U = [
        [0.6 * scale, 0.4 * scale],
        [0.2 * scale, 0.5 * scale],
      ];
      const { graph, givens, states } = network(U, 30, 'relu');
      const norms = stateGradientNorms(graph, givens, states);
      expect(norms.at(-1)).toBeCloseTo(Math.SQRT2, 14);
      const [[a, b], [c, d]] = U as [[number, number], [number, number]];
      expect(norms.at(-2)).toBeCloseTo(Math.hypot(a, b, c, d), 14);
      const ratio = (norms[0] as number) / (norms[1] as number);
      expect(ratio).toBeCloseTo(spectralRadius(U), 10);
      expect((norms[0] as number) > 1).toBe(spectralRadius(U) > 1);
    }
  });

  it('is the change of the last state that central differences show', () => {
    const { graph, givens, states } = network(
      [
        [0.7, -0.4],
        [0.3, 0.9],
      ],
      4,
      'tanh',
    );
    const [norm] = stateGradientNorms(graph, givens, states);
    const lastAt = (i: number, by: number) => {
      const data = Float64Array.from((givens.h_0 as Tensor).data);
      data[i]! += by;
      const values = run(graph, { ...givens, h_0: { shape: [2], data } });
      return (values.get(states.at(-1) as NodeId) as Tensor).data;
    };
    const step = 1e-5;
    const columns = [0, 1].map((i) => {
      const [up, down] = [lastAt(i, step), lastAt(i, -step)];
      return [...up].map((value, j) => (value - (down[j] as number)) / (2 * step));
    });
    expect(norm).toBeCloseTo(Math.hypot(...columns.flat()), 9);
  });
});
