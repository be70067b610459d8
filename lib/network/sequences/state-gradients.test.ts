import { describe, expect, it } from 'vitest';
import { type Builder, createBuilder, graphOf } from '../build';
import type { namesAt } from '../cells/names';
import { rnnStep } from '../cells/rnn';
import { unroll } from '../cells/unroll';
import type { NodeId } from '../graph';
import { run } from '../run';
import { input } from '../sugar';
import { fromNested, type Tensor } from '../tensor';
import { spectralRadius } from './spectral-radius';
import { stateGradientNorms } from './state-gradients';

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
