import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computed, expectClose } from './testing/computed';
import { plainRun, plus, times } from './testing/plain-cells';
import { BASE, type Input, inputOf, plans, type Rows, type Weights } from './testing/random-input';

const recurrent = plans.filter(({ cell }) => cell !== 'feedforward');
type Ways = { forward: Weights; reverse: Weights } & Weights;
type Both = { forward: number[]; reverse: number[] };

/** The network by plain loops. */
function plainly(input: Input) {
  const blocks = input.layers ?? [input.weights as Weights];
  const deep = 'layers' in input;
  const cell = input.cell as 'rnn' | 'lstm' | 'gru';
  let xs = input.x;
  let c: Rows = [];
  let gates: unknown;
  for (const [at, block] of blocks.entries()) {
    const stateOf = (field: 'h0' | 'c0', way?: keyof Both) => {
      const all = field in input ? (input as unknown as Record<string, unknown>)[field] : undefined;
      const own = (deep ? (all as unknown[])?.[at] : all) as number[] & Both;
      return way && own ? own[way] : own;
    };
    const run = (weights: Weights, reverse: boolean, way?: keyof Both) =>
      plainRun(cell, weights, xs, { h: stateOf('h0', way), c: stateOf('c0', way) }, input, reverse);
    if (input.direction === 'bidirectional') {
      const forward = run((block as Ways).forward, false, 'forward');
      const reverse = run((block as Ways).reverse, true, 'reverse');
      xs = forward.map(({ h }, t) => [...h, ...(reverse[t]?.h ?? [])]);
      if (cell === 'lstm') c = forward.map((step, t) => [...step.c, ...(reverse[t]?.c ?? [])]);
      gates = { forward: forward.map((step) => step.gates), reverse: reverse.map((s) => s.gates) };
    } else {
      const steps = run(block, input.direction === 'reverse');
      xs = steps.map(({ h }) => h);
      if (cell === 'lstm') c = steps.map((step) => step.c);
      gates = steps.map((step) => step.gates);
    }
  }
  const top = blocks.at(-1) as Weights;
  const y = top.W_y && xs.map((h) => plus(times(top.W_y as Rows, h), top.b_y as number[]));
  return { h: xs, c, gates: cell === 'rnn' ? [] : gates, y };
}

/** The loss as CLI.md defines it. */
function plainLoss({ loss }: Input, rows: Rows): number {
  const covered = loss.at === 'last' ? rows.slice(-1) : rows;
  const targets = loss.at === 'last' ? [loss.target as number[]] : (loss.target as Rows);
  const each = covered.map((row, t) => {
    const target = targets[t] as number[];
    if (loss.kind !== 'cross-entropy') {
      return row.reduce((sum, entry, i) => sum + (entry - (target[i] as number)) ** 2, 0);
    }
    const total = row.reduce((sum, entry) => sum + Math.exp(entry), 0);
    return -row.reduce(
      (sum, entry, i) => sum + (target[i] as number) * (entry - Math.log(total)),
      0,
    );
  });
  const sum = each.reduce((all, one) => all + one, 0);
  if (loss.kind === 'half-squared') return sum / 2;
  return sum / (loss.kind === 'mse' ? covered.flat().length : covered.length);
}

describe('against loops written for the purpose', () => {
  it('runs every cell, layered, in every direction and convention', () => {
    fc.assert(
      fc.property(recurrent, (plan) => {
        const input = inputOf(plan);
        const { h, c, gates, y, loss } = computed(input);
        const expected = plainly(input);
        expectClose(h, expected.h, 1e-12);
        expectClose(c ?? [], expected.c, 1e-12);
        expectClose(gates ?? [], expected.gates, 1e-12);
        expectClose(y ?? [], expected.y ?? [], 1e-12);
        expectClose(loss, plainLoss(input, expected.y ?? expected.h), 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('names the gates i f g o and z r h_tilde', () => {
    const plan = { direction: 'forward', layers: 0 } as const;
    const names = (cell: 'lstm' | 'gru') =>
      Object.keys(computed(inputOf({ ...BASE, ...plan, cell })).gates?.[0] ?? {});
    expect(names('lstm')).toEqual(['i', 'f', 'g', 'o']);
    expect(names('gru')).toEqual(['z', 'r', 'h_tilde']);
    expect(computed(inputOf({ ...BASE, ...plan, cell: 'rnn' })).gates).toBeUndefined();
  });

  it('runs a feedforward network on each row', () => {
    const { W1, b1, W2, b2 } = { W1: [[1, -2]], b1: [0.5], W2: [[2], [-1]], b2: [0, 1] };
    const { h, y } = computed({
      cell: 'feedforward',
      weights: { W1, b1, W2, b2 },
      x: [
        [1, 0.25],
        [0, 1],
      ],
      activation: 'relu',
    });
    expect(h).toEqual([[1], [0]]);
    expect(y).toEqual([
      [2, 0],
      [0, 1],
    ]);
  });
});
