import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeJson } from './compute';
import { plainRun, plus, times } from './testing/plain-cells';
import {
  type Input,
  inputOf,
  type Plan,
  plans,
  type Rows,
  type Weights,
} from './testing/random-input';

interface Output {
  h: Rows;
  c?: Rows;
  gates?: Record<string, number[]>[] & Record<'forward' | 'reverse', Record<string, number[]>[]>;
  y?: Rows;
  loss: number;
  gradient: Record<string, unknown>;
}

function computed(input: unknown): Output {
  const result = computeJson(JSON.stringify(input));
  if (!result.ok) throw new Error(result.error);
  return JSON.parse(JSON.stringify(result.value)) as Output;
}

/** Every number of both values, in the order of their keys. */
function expectClose(actual: unknown, expected: unknown, tolerance: number): void {
  const numbers = (value: unknown): number[] =>
    typeof value === 'number' ? [value] : Object.values(value as object).flatMap(numbers);
  const [got, wanted] = [numbers(actual), numbers(expected)];
  expect(got.length).toBe(wanted.length);
  for (const [at, number] of wanted.entries()) {
    expect(Math.abs((got[at] as number) - number)).toBeLessThan(
      tolerance * Math.max(1, Math.abs(number)),
    );
  }
}

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

const BASE: Plan = {
  cell: 'rnn',
  D: 2,
  H: 3,
  O: 2,
  T: 4,
  layers: 0,
  direction: 'forward',
  activation: 'tanh',
  convention: { z: 'new', reset: 'before' },
  peepholes: true,
  readout: true,
  loss: 'half-squared',
  at: 'all',
  seed: 7,
};

type Tree = number | Tree[] | { [key: string]: Tree };

/** The central difference of the loss in every number of a part of the input. */
function differences(input: Input, part: Tree): Tree {
  if (typeof part === 'number') throw new Error('a number is reached through what holds it');
  const entries = Object.entries(part).map(([key, value]): [string, Tree] => {
    if (typeof value !== 'number') return [key, differences(input, value)];
    const holder = part as Record<string, Tree>;
    const lossAt = (number: number) => {
      holder[key] = number;
      return computed(input).loss;
    };
    const step = 1e-5;
    const slope = (lossAt(value + step) - lossAt(value - step)) / (2 * step);
    holder[key] = value;
    return [key, slope];
  });
  return Array.isArray(part) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** The gradient rearranged as the input has it: weights, x, h0, c0. */
function expectGradient(plan: Plan): void {
  const input = inputOf(plan);
  const { gradient } = computed(input);
  const parts = input as unknown as Record<string, Tree>;
  const deep = 'layers' in input;
  const both = input.direction === 'bidirectional';
  const layers = (deep ? gradient : [gradient]) as unknown as Record<string, Tree>[];
  const slopes = (part: Tree | undefined) =>
    part === undefined ? undefined : differences(input, part);
  const weights = (deep ? parts.layers : [parts.weights]) as Record<string, Tree>[];
  expectClose((layers[0] as Record<string, Tree>).x, slopes(parts.x), 1e-7);
  for (const [at, layer] of layers.entries()) {
    const states = (field: string) => (deep ? (parts[field] as Tree[])?.[at] : parts[field]);
    for (const [name, part] of Object.entries(weights[at] as Record<string, Tree>)) {
      if (both && (name === 'forward' || name === 'reverse')) {
        const own = layer[name] as Record<string, Tree>;
        const known = Object.fromEntries(Object.keys(part).map((key) => [key, own[key] as Tree]));
        expectClose(known, slopes(part), 1e-7);
      } else {
        expectClose(layer[name], slopes(part), 1e-7);
      }
    }
    for (const field of ['h0', 'c0']) {
      const given = states(field);
      if (given === undefined) continue;
      const own = both
        ? ['forward', 'reverse'].map((way) => (layer[way] as Record<string, Tree>)[field] as Tree)
        : layer[field];
      expectClose(own, slopes(given), 1e-7);
    }
  }
}

describe('gradients', () => {
  it('are the central differences of the loss in every number given', () => {
    fc.assert(fc.property(plans, expectGradient), { numRuns: 30 });
  });

  it('go through relu too', () => {
    const kinked = plans.map((plan) => ({
      ...plan,
      cell: 'rnn' as const,
      activation: 'relu' as const,
    }));
    // A fixed seed: a difference across the kink of a chance draw would say nothing.
    fc.assert(fc.property(kinked, expectGradient), { numRuns: 20, seed: 3 });
  });

  it('of the input add up over both directions', () => {
    const { gradient } = computed(inputOf({ ...BASE, cell: 'gru', direction: 'bidirectional' }));
    const { forward, reverse, x } = gradient as Record<string, { x: Rows }> & { x: Rows };
    const sum = x.map((row, t) =>
      row.map((_, i) => (forward?.x[t]?.[i] ?? 0) + (reverse?.x[t]?.[i] ?? 0)),
    );
    expectClose(x, sum, 1e-15);
  });
});

describe('laws', () => {
  const single = recurrent.map((plan) => ({ ...plan, layers: 0, readout: false }));

  it('both signs of z give the same states and gradients once W_z, U_z and b_z are negated', () => {
    fc.assert(
      fc.property(single, (plan) => {
        const one = { ...plan, cell: 'gru' as const, direction: 'forward' as const };
        const input = inputOf({ ...one, convention: { ...plan.convention, z: 'new' } });
        const weights = input.weights as Weights;
        const negated = (value: number[] | Rows): number[] | Rows =>
          (value as (number | number[])[]).map((entry) =>
            typeof entry === 'number' ? -entry : (negated(entry) as number[]),
          ) as number[] | Rows;
        const update = Object.fromEntries(
          ['W_z', 'U_z', 'b_z'].map((name) => [name, negated(weights[name] as Rows)]),
        );
        const other = {
          ...input,
          weights: { ...weights, ...update },
          convention: { ...plan.convention, z: 'keep' },
        };
        const [a, b] = [computed(input), computed(other)];
        expectClose(a.h, b.h, 1e-14);
        expectClose(a.gradient.x, b.gradient.x, 1e-13);
        expectClose(a.gradient.W_z, negated(b.gradient.W_z as Rows), 1e-13);
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
