import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { append, createBuilder, graphOf, label } from './build';
import type { Attributes, OpName } from './graph';
import { compile, run } from './run';
import * as sugar from './sugar';
import { fromNested, type Nested, type Tensor, toNested } from './tensor';
import { drawn } from './testing/draws';
import { casesOf, plannedOps } from './testing/op-cases';

/** An op's result on constants. */
function result(op: OpName, inputs: readonly Nested[], attributes: Attributes = {}) {
  const b = createBuilder();
  const ids = inputs.map((value) => sugar.constant(b, value));
  const id = append(b, op, ids, { attributes });
  return toNested(run(graphOf(b), {}).get(id) as Tensor);
}

const matrices = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 13 })))
  .chain(([m = 1, n = 1, k = 1]) => {
    const matrix = (rows: number, columns: number) =>
      fc.array(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      );
    return fc.tuple(matrix(m, n), matrix(n, k));
  });

/** Zeros without their signs. */
function unsigned(value: Nested): Nested {
  return JSON.parse(JSON.stringify(value)) as Nested;
}

test('products and transposes agree with ml-matrix', () => {
  fc.assert(
    fc.property(matrices, ([a, b]) => {
      const [A, B] = [new Matrix(a), new Matrix(b)];
      expect(unsigned(result('product', [a, b]))).toEqual(unsigned(A.mmul(B).to2DArray()));
      const column = b.map((row) => row[0] as number);
      expect(unsigned(result('product', [a, column]))).toEqual(
        unsigned(A.mmul(Matrix.columnVector(column)).to1DArray()),
      );
      expect(result('transpose', [a])).toEqual(A.transpose().to2DArray());
    }),
  );
});

test.each(plannedOps)('%s gives the same numbers in a program as in a single run', (op) => {
  fc.assert(
    fc.property(casesOf(op), ({ inputs, attributes }) => {
      const b = createBuilder();
      const ids = inputs.map((tensor, i) => sugar.input(b, `x_${i}`, tensor.shape));
      const id = append(b, op, ids, { attributes });
      const program = compile(graphOf(b));
      const givens = Object.fromEntries(inputs.map((tensor, i) => [`x_${i}`, tensor]));
      // A first run on other numbers leaves nothing behind.
      for (const [name, tensor] of Object.entries(givens)) {
        program.set(name, { ...tensor, data: tensor.data.map((x) => x / 2) });
      }
      program.run();
      for (const [name, tensor] of Object.entries(givens)) program.set(name, tensor);
      program.run();
      expect(program.value(id)).toEqual(run(graphOf(b), givens).get(id));
    }),
    { numRuns: 20 },
  );
});

test('what a program computes in one go is what each op computes by itself', () => {
  const sizes = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 10 })));
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 1, max: 1e6 }),
      ([rows = 1, inner = 1, outer = 1], seed) => {
        const b = createBuilder();
        const matrix = (name: string, columns: number) => sugar.input(b, name, [rows, columns]);
        const vector = (name: string, length: number) => sugar.input(b, name, [length]);
        const left = sugar.product(b, matrix('W', inner), vector('x', inner));
        const right = sugar.product(b, matrix('U', outer), vector('h', outer));
        const gate = sugar.sigmoid(b, sugar.add(b, left, right, vector('b', rows)));
        const [kept, written] = [vector('k', rows), vector('w', rows)];
        sugar.add(
          b,
          sugar.hadamard(b, sugar.oneMinus(b, gate), kept),
          sugar.hadamard(b, gate, written),
        );
        const graph = graphOf(b);
        const givens = drawn(graph, seed);
        const program = compile(graph);
        for (const [name, tensor] of Object.entries(givens)) program.set(name, tensor);
        program.run();
        for (const [id, value] of run(graph, givens)) expect(program.value(id)).toEqual(value);
      },
    ),
  );
});

test.each<[OpName, Nested[], Attributes, Nested]>([
  [
    'outer',
    [
      [1, 2],
      [3, 4, 5],
    ],
    {},
    [
      [3, 4, 5],
      [6, 8, 10],
    ],
  ],
  [
    'dot',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    {},
    32,
  ],
  [
    'add',
    [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ],
    {},
    [16, 20],
  ],
  ['divide', [[1, 3], 2], {}, [0.5, 1.5]],
  [
    'divide',
    [
      [1, 3],
      [2, 4],
    ],
    {},
    [0.5, 0.75],
  ],
  ['scale', [2, [1, 3]], {}, [2, 6]],
  ['one-minus', [[0.25, 2]], {}, [0.75, -1]],
  ['relu', [[-1, 0, 2]], {}, [0, 0, 2]],
  ['heaviside', [[-1, 0, 2]], {}, [0, 0, 1]],
  ['power', [[1, -3]], { exponent: 2 }, [1, 9]],
  ['power', [[4, 9]], { exponent: 0.5 }, [2, 3]],
  [
    'sum',
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    {},
    21,
  ],
  [
    'sum',
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    { axis: 0 },
    [5, 7, 9],
  ],
  [
    'sum',
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    { axis: 1 },
    [6, 15],
  ],
  ['sum', [[1, 2, 3]], { axis: 0 }, 6],
  [
    'mean',
    [
      [
        [1, 2, 3],
        [5, 6, 7],
      ],
    ],
    { axis: 0 },
    [3, 4, 5],
  ],
  [
    'mean',
    [
      [
        [1, 2, 3],
        [5, 6, 7],
      ],
    ],
    {},
    4,
  ],
  ['norm', [[3, -4]], {}, 5],
  [
    'fill',
    [2],
    { shape: [2, 2] },
    [
      [2, 2],
      [2, 2],
    ],
  ],
  [
    'fill',
    [[1, 2]],
    { shape: [2, 2], axis: 0 },
    [
      [1, 2],
      [1, 2],
    ],
  ],
  [
    'fill',
    [[1, 2]],
    { shape: [2, 2], axis: 1 },
    [
      [1, 1],
      [2, 2],
    ],
  ],
  ['concatenate', [[1, 2], [3]], {}, [1, 2, 3]],
  [
    'concatenate',
    [
      [[1], [2]],
      [[3], [4]],
    ],
    { axis: 1 },
    [
      [1, 3],
      [2, 4],
    ],
  ],
  ['slice', [[1, 2, 3, 4]], { from: 1, to: 3 }, [2, 3]],
  [
    'slice',
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    { from: 1, to: 3, axis: 1 },
    [
      [2, 3],
      [5, 6],
    ],
  ],
  [
    'row',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    { index: 1 },
    [3, 4],
  ],
  ['row', [[7, 8]], { index: 0 }, 7],
  ['shift', [[1, 2, 3]], { by: 1 }, [0, 1, 2]],
  [
    'shift',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    { by: -1 },
    [
      [3, 4],
      [0, 0],
    ],
  ],
  ['stack', [1, 2, 3], {}, [1, 2, 3]],
  [
    'stack',
    [
      [1, 2],
      [3, 4],
    ],
    {},
    [
      [1, 2],
      [3, 4],
    ],
  ],
])('%s of %j with %j is %j', (op, inputs, attributes, expected) => {
  expect(result(op, inputs, attributes)).toEqual(expected);
});

test('softmax is unmoved by a shift, sums to 1 and survives large numbers', () => {
  const soft = result('softmax', [[1000, 1001, 999]]) as number[];
  const near = result('softmax', [[1, 2, 0]]) as number[];
  expect(soft).toEqual(near);
  expect(soft.reduce((sum, p) => sum + p)).toBeCloseTo(1, 15);
  const logs = result('log-softmax', [[1000, 1001, 999]]) as number[];
  logs.forEach((value, i) => {
    expect(value).toBeCloseTo(Math.log(near[i] as number), 12);
  });
});

test('softmax of a matrix normalises each row', () => {
  const rows = result('softmax', [
    [
      [1, 2],
      [5, 0],
    ],
  ]) as number[][];
  expect(rows[1]).toEqual(result('softmax', [[5, 0]]));
});

test('an override takes a value’s place and is carried forward', () => {
  const b = createBuilder();
  const x = sugar.input(b, 'x', [2]);
  const double = sugar.add(b, x, x);
  const sum = sugar.sum(b, double);
  const values = run(
    graphOf(b),
    { x: fromNested([1, 2]) },
    new Map([[double, fromNested([5, 5])]]),
  );
  expect(values.get(double)).toEqual(fromNested([5, 5]));
  expect(values.get(sum)).toEqual(fromNested(10));
});

test('a program finds values by label and refuses numbers of another size', () => {
  const b = createBuilder();
  label(b, sugar.negate(b, sugar.input(b, 'x', [2])), 'y');
  const program = compile(graphOf(b));
  program.set('x', [1, 2]);
  program.run();
  expect(toNested(program.valueOf('y'))).toEqual([-1, -2]);
  expect(() => program.set('x', [1, 2, 3])).toThrow('size');
  expect(() => program.set('z', [1])).toThrow('z');
});
