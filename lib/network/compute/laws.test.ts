import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOtherSignOfZ } from '../cells/convention';
import { computed, expectClose } from './testing/computed';
import { BASE, type Input, inputOf, plans, type Rows, type Weights } from './testing/random-input';

const recurrent = plans.filter(({ cell }) => cell !== 'feedforward');
type GruMatrices = { W_z: Rows; U_z: Rows; b_z: number[] };
type Ways = { forward: Weights; reverse: Weights } & Weights;
type Both = { forward: number[]; reverse: number[] };

describe('laws', () => {
  const single = recurrent.map((plan) => ({ ...plan, layers: 0, readout: false }));

  it('both signs of z give the same states and gradients once W_z, U_z and b_z are negated', () => {
    fc.assert(
      fc.property(single, (plan) => {
        const one = { ...plan, cell: 'gru' as const, direction: 'forward' as const };
        const input = inputOf({ ...one, convention: { ...plan.convention, z: 'new' } });
        const weights = input.weights as GruMatrices;
        const other = {
          ...input,
          weights: withOtherSignOfZ(weights),
          convention: { ...plan.convention, z: 'keep' },
        };
        const [a, b] = [computed(input), computed(other)];
        expectClose(a.h, b.h, 1e-14);
        const { gradient } = b as unknown as { gradient: GruMatrices };
        expectClose(a.gradient, withOtherSignOfZ(gradient), 1e-13);
      }),
    );
  });

  it('a bidirectional network is two one-way runs side by side', () => {
    fc.assert(
      fc.property(single, (plan) => {
        const input = inputOf({ ...plan, direction: 'bidirectional', loss: 'half-squared' });
        const { h, gradient } = computed(input);
        const at = (way: 'forward' | 'reverse') => {
          const own = (field: string) => (input as unknown as Record<string, Both>)[field]?.[way];
          const half = (row: number[]) =>
            way === 'forward' ? row.slice(0, plan.H) : row.slice(plan.H);
          const target = input.loss.target as number[] & Rows;
          return computed({
            ...input,
            weights: (input.weights as Ways)[way],
            direction: way,
            h0: own('h0'),
            c0: own('c0'),
            loss: { ...input.loss, target: plan.at === 'last' ? half(target) : target.map(half) },
          });
        };
        const [forward, reverse] = [at('forward'), at('reverse')];
        expectClose(
          h,
          forward.h.map((row, t) => [...row, ...(reverse.h[t] ?? [])]),
          1e-15,
        );
        expectClose(gradient.forward, forward.gradient, 1e-14);
        expectClose(gradient.reverse, reverse.gradient, 1e-14);
      }),
    );
  });

  it('a reverse run is a forward run of the sequence turned round', () => {
    fc.assert(
      fc.property(single, (plan) => {
        const input = inputOf({ ...plan, direction: 'reverse', at: 'all' });
        const turned = {
          ...input,
          direction: 'forward',
          x: input.x.toReversed(),
          loss: { ...input.loss, target: (input.loss.target as Rows).toReversed() },
        };
        const [a, b] = [computed(input), computed(turned)];
        expectClose(a.h, b.h.toReversed(), 1e-15);
        expectClose({ ...a.gradient, x: 0 }, { ...b.gradient, x: 0 }, 1e-13);
      }),
    );
  });

  it('a deep network is its layers chained', () => {
    fc.assert(
      fc.property(recurrent, (plan) => {
        const input = inputOf({ ...plan, layers: 3 });
        let xs: Rows = input.x;
        for (const [at, weights] of (input.layers ?? []).entries()) {
          const state = (field: string) =>
            (input as unknown as Record<string, unknown[]>)[field]?.[at];
          const { layers: _, loss: __, ...rest } = input;
          xs = computed({ ...rest, weights, x: xs, h0: state('h0'), c0: state('c0') }).h;
        }
        expectClose(computed(input).h, xs, 1e-15);
      }),
      { numRuns: 50 },
    );
  });

  it('states that are not given are zeros', () => {
    const {
      h0: _,
      c0: __,
      ...bare
    } = inputOf({ ...BASE, cell: 'lstm' }) as Input & { c0: unknown };
    const zeros = { ...bare, h0: [0, 0, 0], c0: [0, 0, 0] };
    expect(computed(bare)).toEqual(computed(zeros));
  });

  it('adding a constant to all logits changes neither a cross-entropy nor its gradient', () => {
    fc.assert(
      fc.property(plans, fc.double({ min: -50, max: 50, noNaN: true }), (plan, shift) => {
        const input = inputOf({ ...plan, cell: 'feedforward', loss: 'cross-entropy' });
        const weights = input.weights as Weights & { b2: number[] };
        const moved = { ...weights, b2: weights.b2.map((entry) => entry + shift) };
        const [a, b] = [computed(input), computed({ ...input, weights: moved })];
        expectClose(a.loss, b.loss, 1e-12);
        expectClose(a.gradient, b.gradient, 1e-12);
      }),
    );
  });
});
