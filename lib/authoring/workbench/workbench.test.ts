import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeJson } from '../../network/compute/compute';
import { toNested } from '../../network/tensor';
import { readText } from '../formula/read-text';
import { benchOfQuery, benchQuery } from './address';
import { CELLS, type Cell, cellText, type Picked } from './cell-text';
import { drillText } from './compile-bench';
import { type Bench, runBench, unfoldStep } from './run-bench';

const PICKED: Picked = {
  ...{ cell: 'rnn', steps: 4, hidden: 2, input: 3, z: 'new', reset: 'before', loss: false },
};
const bench = (text: string, more: Partial<Bench> = {}): Bench => ({
  ...{ text, seed: 1, typed: {}, slope: null, detail: 'steps' },
  ...more,
});

function result(text: string, more: Partial<Bench> = {}) {
  const found = runBench(bench(text, more));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

test.each(['rnn', 'lstm', 'gru'] as const)(
  'a picked %s computes what the network core computes for the same numbers',
  (cell) => {
    for (const reset of cell === 'gru' ? (['before', 'after'] as const) : (['before'] as const)) {
      for (const z of cell === 'gru' ? (['new', 'keep'] as const) : (['new'] as const)) {
        const { given, asked } = result(cellText({ ...PICKED, cell, reset, z }), { seed: 5 });
        const nested = Object.fromEntries(
          Object.entries(given).map(([name, value]) => [name, toNested(value)]),
        );
        const weights = Object.fromEntries(
          Object.entries(nested).filter(([name]) => /^[WUbc](_[a-z])?$/.test(name)),
        );
        const x = [1, 2, 3, 4].map((t) => nested[`x_${t}`]);
        const { h_0: h0, c_0: c0 } = nested;
        const whole = computeJson(
          JSON.stringify({
            ...{ cell, weights, x, h0, convention: { z, reset } },
            ...(c0 !== undefined && { c0 }),
          }),
        );
        if (!whole.ok) throw new Error(JSON.stringify(whole.error));
        const { h } = whole.value as unknown as { h: number[][] };
        asked.forEach(({ value }, at) => {
          for (const [k, entry] of value.data.entries()) expect(entry).toBeCloseTo(h[at]![k]!, 12);
        });
      }
    }
  },
);

test('every cell can be picked in every size, with and without a loss, and be drawn and made a drill', () => {
  const pick = fc.record({
    cell: fc.constantFrom<Cell>(...CELLS),
    steps: fc.integer({ min: 1, max: 4 }),
    hidden: fc.integer({ min: 1, max: 3 }),
    input: fc.integer({ min: 1, max: 3 }),
    z: fc.constantFrom('new' as const, 'keep' as const),
    reset: fc.constantFrom('before' as const, 'after' as const),
    loss: fc.boolean(),
  });
  fc.assert(
    fc.property(pick, (picked) => {
      const text = cellText(picked);
      const { steps, asked } = result(text);
      const last = steps.at(-1)!;
      expect(unfoldStep(bench(text), last.name)).toHaveLength(last.value.data.length);
      expect(asked).toHaveLength(picked.loss || picked.cell === 'feedforward' ? 1 : picked.steps);
    }),
    { numRuns: 40 },
  );
});

test('a derivative is the slope of what is asked, by finite differences', () => {
  const text = cellText({ ...PICKED, cell: 'gru', loss: true });
  const by = 'U_h';
  const { backward, given } = result(text, { slope: { of: 'L', entry: null, by } });
  const gradient = backward!.at(-1)!.value;
  const step = 1e-5;
  for (const entry of given[by]!.data.keys()) {
    const loss = (change: number) => {
      const typed = Array.from(given[by]!.data, (value, at) =>
        String(at === entry ? value + change : value),
      );
      return result(text, { typed: { [by]: typed } }).asked[0]!.value.data[0]!;
    };
    const slope = (loss(step) - loss(-step)) / (2 * step);
    expect(gradient.data[entry]).toBeCloseTo(slope, 6);
  }
});

test('gradient norms over time are those of the derivative by each state', () => {
  const text = cellText({ ...PICKED, loss: true });
  const { courses } = result(text, { slope: { of: 'L', entry: null, by: 'W' } });
  const { gradientNorms } = courses.find(({ stem }) => stem === 'h')!;
  for (const t of [1, 2, 3, 4]) {
    const { backward } = result(text, { slope: { of: 'L', entry: null, by: `h_${t}` } });
    const { data } = backward!.at(-1)!.value;
    expect(gradientNorms![t - 1]).toBeCloseTo(Math.hypot(...data), 12);
  }
});

test('what leads to nothing that is asked has no slope, and the page says none', () => {
  const text = 'given x, w: scalar\ny = w * x\nz = 2 * x\nask y\n';
  expect(result(text, { slope: { of: 'y', entry: null, by: 'z' } }).backward).toBeNull();
  expect(result(text, { slope: { of: 'y', entry: null, by: 'nothing' } }).backward).toBeNull();
});

test('a formula that asks nothing shows its last value, and makes a drill that asks it', () => {
  const text = 'given W: matrix(2, 2); x: vector(2)\na = W x\ny = tanh(a)\n';
  expect(result(text).asked.map(({ name }) => name)).toEqual(['y']);
  const template = readText(drillText(text));
  expect(template.ok && template.value).toMatchObject({ title: 'From the workbench' });
});

test('numbers that are typed are computed with, and one that is no number is told', () => {
  const text = 'given a, b: vector(2)\nc = a + b\nask c\n';
  const typed = { a: ['1', '1/2'], b: ['x', '2'] };
  const { asked, unread, given } = result(text, { typed });
  expect(unread).toEqual(['b']);
  expect([...given.a!.data]).toEqual([1, 0.5]);
  expect(asked[0]!.value.data[1]).toBe(0.5 + given.b!.data[1]!);
});

test('a mistake in the formula is told with its place', () => {
  const found = runBench(bench('given x: scalar\ny = x + q\n'));
  expect(!found.ok && found.error).toMatchObject([{ line: 2, column: 9 }]);
});

test('a formula of more operations than can be shown is refused before it is run', () => {
  const text = 'given x_1: vector(2)\nfor t in 2..900 { x_t = tanh(x_{t-1}) }\nask x_900\n';
  const found = runBench(bench(text));
  expect(!found.ok && found.error[0]!.message).toMatch(/operations, and 600 can be shown/);
});

test('an address leads back to the bench that it was made from', () => {
  const entry = fc.stringMatching(/^-?\d{1,3}(\.\d{1,2})?$/);
  const benches = fc.record({
    text: fc.string({ minLength: 1, maxLength: 300 }),
    seed: fc.nat(999_999),
    typed: fc.dictionary(
      fc.stringMatching(/^[A-Za-z](_[a-z0-9])?$/),
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      { maxKeys: 4, noNullPrototype: true },
    ),
    slope: fc.option(
      fc.record({
        of: fc.stringMatching(/^[A-Z](_[a-z])?$/),
        entry: fc.option(fc.nat(50)),
        by: fc.stringMatching(/^[A-Z](_[a-z])?$/),
      }),
    ),
    detail: fc.constantFrom('steps' as const, 'operations' as const),
  });
  fc.assert(
    fc.property(benches, (one) => {
      const query = Object.fromEntries(new URLSearchParams(benchQuery(one)!));
      expect(benchOfQuery(query, '')).toEqual(one);
    }),
  );
  expect(benchQuery(bench('x'.repeat(5_000)))).toBeNull();
});

test('an address that somebody made up gives the bench that it can', () => {
  const query = { f: ['a', 'b'], seed: '-3', n: 'x;:;y:', of: 'a:b:c', by: 'W', graph: 'all' };
  expect(benchOfQuery(query, 'y = 1')).toEqual(bench('y = 1', { typed: { y: [''] } }));
});
