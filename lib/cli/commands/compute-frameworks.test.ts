import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Complex, Matrix } from '../testing/complex';
import { FRAMEWORKS, type Framework } from '../testing/framework-cells';
import { type Lift, type Named, type Network, runNetwork } from '../testing/framework-network';
import { compute } from './compute';

/** Runs the command on a value, as a process does: text in, text out. */
async function computed(input: unknown): Promise<Output> {
  let text = '';
  const code = await compute.run(['-'], {
    json: true,
    result: (value) => {
      text = JSON.stringify(value);
    },
    note: (line) => {
      throw new Error(line);
    },
    read: async () => JSON.stringify(input),
  });
  expect(code).toBe(0);
  return JSON.parse(text) as Output;
}

interface Output {
  readonly h: unknown;
  readonly c?: unknown;
  readonly y: unknown;
  readonly loss: number;
  readonly gradient: unknown;
}

const shape = fc.record({
  direction: fc.constantFrom('forward', 'reverse', 'bidirectional'),
  D: fc.integer({ min: 1, max: 3 }),
  T: fc.integer({ min: 1, max: 4 }),
  O: fc.integer({ min: 1, max: 3 }),
  widths: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('half-squared' as const, 'mse' as const, 'cross-entropy' as const),
  at: fc.constantFrom('last' as const, 'all' as const),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

/** Park and Miller's generator (Communications of the ACM 31, 1988): numbers from -2 to 2. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % (2 ** 31 - 1);
    return (state / (2 ** 31 - 1)) * 4 - 2;
  };
}

function networkOf(framework: Framework, plan: Shape): Network {
  const next = numbersFrom(plan.seed);
  const vector = (n: number) => Array.from({ length: n }, next);
  const matrix = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => vector(columns));
  const gates = framework.cell === 'lstm' ? ['i', 'f', 'g', 'o'] : ['z', 'r', 'h'];
  const ways = plan.direction === 'bidirectional' ? ['forward', 'reverse'] : [plan.direction];
  const each = <T>(make: () => T) => Object.fromEntries(ways.map((way) => [way, make()]));
  const cell = (D: number, H: number): Named => ({
    ...Object.fromEntries(
      gates.flatMap((gate) => [
        [`W_${gate}`, matrix(H, D)],
        [`U_${gate}`, matrix(H, H)],
        [`b_${gate}`, vector(H)],
      ]),
    ),
    ...(framework.peepholes && { p_i: vector(H), p_f: vector(H), p_o: vector(H) }),
    ...(framework.convention?.reset === 'after' && { c_h: vector(H) }),
  });
  const { widths, D, T, O, kind, at } = plan;
  const inputs = [D, ...widths.map((H) => H * ways.length)];
  const target = Array.from({ length: at === 'all' ? T : 1 }, () => {
    const row = vector(O).map((value) => value + 2.5);
    const total = row.reduce((a, b) => a + b);
    return kind === 'cross-entropy' ? row.map((value) => value / total) : row;
  });
  return {
    layers: widths.map((H, layer) => each(() => cell(inputs[layer]!, H))),
    readout: { W_y: matrix(O, inputs.at(-1)!), b_y: vector(O) },
    x: matrix(T, D),
    h0: widths.map((H) => each(() => vector(H))),
    c0: widths.map((H) => each(() => vector(H))),
    loss: { kind, target, at },
  };
}

/** The network as CLI.md wants it: without a level for the way where there is one, as weights or layers. */
function inputOf({ cell, convention }: Framework, network: Network, plan: Shape): unknown {
  const of = (named: { readonly [way: string]: unknown }) =>
    plan.direction === 'bidirectional' ? named : named[plan.direction];
  const top = network.layers.length - 1;
  const layers = network.layers.map((ways, at) => ({
    ...(of(ways) as object),
    ...(at === top && network.readout),
  }));
  const states = (field: 'h0' | 'c0') => network[field].map(of);
  const deep = isDeep(plan);
  const { x, loss } = network;
  return {
    ...{ cell, x, convention, direction: plan.direction },
    ...(deep ? { layers } : { weights: layers[0] }),
    h0: deep ? states('h0') : states('h0')[0],
    ...(cell === 'lstm' && { c0: deep ? states('c0') : states('c0')[0] }),
    loss: loss.at === 'last' ? { ...loss, target: loss.target[0] } : loss,
  };
}

const isDeep = ({ widths, seed }: Shape) => widths.length > 1 || seed % 2 === 0;

/** Where the gradient by the number at a place stands in the output. */
function gradientAt(gradient: unknown, place: string, plan: Shape): unknown {
  const [first, ...rest] = place.split('.') as [string, ...string[]];
  const layers = (isDeep(plan) ? gradient : [gradient]) as unknown[];
  const path =
    first === 'x'
      ? ['0', 'x', ...rest]
      : first === 'readout'
        ? [String(layers.length - 1), ...rest]
        : [first, ...(plan.direction === 'bidirectional' ? rest : rest.slice(1))];
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], layers);
}

const STEP = 1e-20;

test.each(Object.entries(FRAMEWORKS))(
  'what compute gives agrees with %s as documented: states, outputs, loss and the gradient by every number',
  async (_, framework) => {
    await fc.assert(
      fc.asyncProperty(shape, async (plan) => {
        const network = networkOf(framework, plan);
        const output = await computed(inputOf(framework, network, plan));
        const places: string[] = [];
        const result = runNetwork(framework, network, (value, place) => {
          places.push(place);
          return [value, 0];
        });
        const rows = (values: Matrix) => values.map((row) => row.map(([value]) => near(value)));
        expect(output).toMatchObject({ h: rows(result.h), y: rows(result.y) });
        if (framework.cell === 'lstm') expect(output.c).toEqual(rows(result.c));
        expect(output.loss).toEqual(near(result.loss[0]));
        for (const place of places) {
          // A GRU has no cell state that could be told.
          if (framework.cell === 'gru' && place.includes('.c0.')) continue;
          const lift: Lift = (value, at): Complex => [value, at === place ? STEP : 0];
          const slope = runNetwork(framework, network, lift).loss[1] / STEP;
          expect([place, gradientAt(output.gradient, place, plan)]).toEqual([place, near(slope)]);
        }
      }),
      { seed: 20, numRuns: 24 },
    );
  },
);

/** Within 1e-9, relative where the number is large. */
function near(value: number): unknown {
  return {
    asymmetricMatch: (other: unknown) =>
      typeof other === 'number' && Math.abs(other - value) <= 1e-9 * Math.max(1, Math.abs(value)),
    toString: () => `near ${value}`,
  };
}
