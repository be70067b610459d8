import { expect, test } from 'vitest';
import { append, createBuilder, graphOf, inferShape, label } from './build';
import type { Attributes, OpName } from './graph';
import * as sugar from './sugar';
import type { Shape } from './tensor';

test.each<[OpName, Shape[], Attributes, string]>([
  [
    'product',
    [[2, 3], [2]],
    {},
    'product of matrix(2, 3) and vector(2): the left side has 3 columns, the right side 2 entries',
  ],
  ['product', [[2], [2]], {}, 'a product takes a matrix and a vector, or two matrices'],
  ['add', [[2], [3]], {}, 'add of vector(2) and vector(3): the shapes must be the same'],
  ['add', [[2]], {}, 'takes two or more arguments'],
  ['hadamard', [[2, 2], [2]], {}, 'the shapes must be the same'],
  ['transpose', [[2]], {}, 'only a matrix can be transposed'],
  ['outer', [[2], []], {}, 'an outer product takes two vectors'],
  ['dot', [[2], [3]], {}, 'the same number of entries'],
  ['divide', [[], [2]], {}, 'the shapes must be the same'],
  ['scale', [[2], [2]], {}, 'scaling takes a scalar'],
  ['softmax', [[]], {}, 'needs a vector or a matrix'],
  ['norm', [[]], {}, 'needs a vector or a matrix'],
  ['sum', [[2]], { axis: 1 }, 'there is no axis 1'],
  ['mean', [[2], [2]], {}, 'takes 1 argument, not 2'],
  ['fill', [[2]], { shape: [3] }, 'does not fit'],
  ['concatenate', [[], []], {}, 'only vectors or matrices'],
  [
    'concatenate',
    [
      [2, 2],
      [2, 3],
    ],
    {},
    'agree in its other side',
  ],
  ['slice', [[3]], { from: 2, to: 4 }, 'there is no part 3..4 of 3'],
  ['row', [[3]], { index: 3 }, 'there is no place 4 of 3'],
  ['stack', [[2], [3]], {}, 'one shape'],
  ['ctc', [[2]], { labels: [1], blank: 0 }, 'a matrix of logits'],
])('%s refuses %j with %j and says why', (op, shapes, attributes, message) => {
  const shape = inferShape(op, shapes, attributes);
  expect(shape).toMatchObject({ ok: false, error: { op, shapes } });
  expect(!shape.ok && shape.error.message).toContain(message);
});

test('a graph that was taken does not change when its builder goes on', () => {
  const b = createBuilder();
  const x = sugar.input(b, 'x', [2]);
  const taken = graphOf(b);
  sugar.negate(b, x);
  label(b, x, 'y');
  expect(taken.nodes).toHaveLength(1);
  expect(taken.nodes[0]?.label).toBe('x');
});

test('building on a graph gives ids that are new, and leaves the graph as it was', () => {
  const graph = {
    nodes: [{ id: 7, op: 'input', inputs: [], attributes: {}, shape: [2] }],
  } as const;
  const b = createBuilder(graph);
  expect(append(b, 'negate', [7])).toBe(8);
  expect(graph.nodes).toHaveLength(1);
});

test('a bug in shapes throws with the op and the shapes named', () => {
  const b = createBuilder();
  const x = sugar.input(b, 'x', [2]);
  const y = sugar.input(b, 'y', [3]);
  expect(() => sugar.add(b, x, y)).toThrow('add of vector(2) and vector(3)');
});
