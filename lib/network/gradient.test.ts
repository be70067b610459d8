import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, createBuilder, graphOf, label } from './build';
import { appendGradient } from './gradient';
import { compile, run } from './run';
import * as sugar from './sugar';
import { type Tensor, toNested, zeros } from './tensor';
import { centralDifference } from './testing/central-difference';
import { casesOf, type OpCase, plannedOps } from './testing/op-cases';

/** A scalar of an op's result that every entry moves differently. */
function lossOf({ op, inputs, attributes }: OpCase) {
  const b = createBuilder();
  const givens = inputs.map((tensor, i) => sugar.input(b, `x_${i}`, tensor.shape));
  const result = append(b, op, givens, { attributes });
  const { shape } = b.nodes[result] as { shape: readonly number[] };
  const weights = zeros(shape);
  weights.data.forEach((_, i) => {
    weights.data[i] = 0.7 - 0.3 * i;
  });
  const weighed = sugar.hadamard(b, sugar.constant(b, toNested(weights)), result);
  const loss = shape.length === 0 ? weighed : sugar.sum(b, weighed);
  return { gradients: appendGradient(b, loss, givens), loss, givens, graph: graphOf(b) };
}

function expectGradientToAgree(opCase: OpCase) {
  const { gradients, loss, givens, graph } = lossOf(opCase);
  const program = compile(graph);
  givens.forEach((id, i) => {
    program.set(id, opCase.inputs[i] as Tensor);
  });
  const lossAt = () => {
    program.run();
    return program.value(loss).data[0] as number;
  };
  for (const id of givens) {
    const { data } = program.value(id);
    lossAt();
    const exact = Float64Array.from(program.value(gradients.get(id) as number).data);
    data.forEach((x, place) => {
      const estimate = centralDifference((moved) => {
        data[place] = moved;
        return lossAt();
      }, x);
      data[place] = x;
      const found = exact[place] as number;
      expect(Math.abs(found - estimate)).toBeLessThan(1e-7 * Math.max(1, Math.abs(estimate)));
    });
  }
}

test.each(plannedOps)('the gradient of %s agrees with central differences', (op) => {
  fc.assert(fc.property(casesOf(op), expectGradientToAgree), { numRuns: 60 });
});

/** L = ½ |h_3 - t|² of h_t = tanh(W x_t + U h_{t-1} + b). */
function unrolled() {
  const b = createBuilder();
  const W = sugar.input(b, 'W', [2, 2]);
  const U = sugar.input(b, 'U', [2, 2]);
  const bias = sugar.input(b, 'b', [2]);
  let h = sugar.input(b, 'h_0', [2]);
  for (let time = 1; time <= 3; time++) {
    const x = sugar.input(b, `x_${time}`, [2]);
    const sum = sugar.add(b, sugar.product(b, W, x), sugar.product(b, U, h), bias);
    const a = label(b, sum, `a_${time}`, { time });
    h = label(b, sugar.tanh(b, a), `h_${time}`, { time });
  }
  const error = sugar.subtract(b, h, sugar.input(b, 't', [2]));
  const squares = append(b, 'power', [error], { attributes: { exponent: 2 } });
  const loss = label(b, sugar.scale(b, sugar.constant(b, 0.5), sugar.sum(b, squares)), 'L');
  return { b, loss, W, U, bias };
}

test('the gradient of a parameter adds what every time step contributes', () => {
  const { b, loss, U } = unrolled();
  const gradient = appendGradient(b, loss, [U]).get(U) as number;
  const node = b.nodes.find((candidate) => candidate.id === gradient);
  expect(node).toMatchObject({ op: 'add', part: 'gradient.sum', label: 'grad_U' });
  expect(node?.inputs).toHaveLength(3);
});

test('gradients of labelled nodes are labelled after them and bear their time', () => {
  const { b, loss, W } = unrolled();
  appendGradient(b, loss, [W]);
  const found = b.nodes.filter((node) => node.label?.startsWith('grad_'));
  expect(found.map((node) => [node.label, node.time])).toEqual([
    ['grad_h_3', 3],
    ['grad_a_3', 3],
    ['grad_h_2', 2],
    ['grad_a_2', 2],
    ['grad_h_1', 1],
    ['grad_a_1', 1],
    ['grad_W', undefined],
  ]);
});

test('asking for one gradient after another appends nothing twice', () => {
  const together = unrolled();
  appendGradient(together.b, together.loss, [together.W, together.U]);
  const apart = unrolled();
  appendGradient(apart.b, apart.loss, [apart.W]);
  appendGradient(apart.b, apart.loss, [apart.U]);
  expect(apart.b.nodes).toHaveLength(together.b.nodes.length);
  const labels = apart.b.nodes.flatMap((node) => node.label ?? []);
  expect(new Set(labels).size).toBe(labels.length);
});

test('a half-squared error has the plain difference as its gradient', () => {
  const { b, loss, U } = unrolled();
  appendGradient(b, loss, [U]);
  const node = b.nodes.find((candidate) => candidate.label === 'grad_h_3');
  const error = b.nodes.find((candidate) => candidate.op === 'subtract');
  expect(node).toMatchObject({ op: 'scale' });
  expect(node?.inputs).toContain(error?.id);
});

test('what the loss does not depend on has a gradient of zeros', () => {
  const b = createBuilder();
  const x = sugar.input(b, 'x', [2]);
  const idle = sugar.input(b, 'idle', [2, 3]);
  const gradient = appendGradient(b, sugar.sum(b, x), [idle]).get(idle) as number;
  const one = { shape: [2], data: Float64Array.of(1, 1) };
  const values = run(graphOf(b), { x: one, idle: zeros([2, 3]) });
  expect(values.get(gradient)).toEqual(zeros([2, 3]));
});

test('two terms of a sum have gradients that are steps of their own', () => {
  const b = createBuilder();
  const u = sugar.input(b, 'u', []);
  const v = sugar.input(b, 'v', []);
  const gradients = appendGradient(b, sugar.tanh(b, sugar.add(b, u, v)), [u, v]);
  const labels = [u, v].map((id) => b.nodes.find((n) => n.id === gradients.get(id))?.label);
  expect(labels).toEqual(['grad_u', 'grad_v']);
});

test('a gradient is only taken of a scalar', () => {
  const b = createBuilder();
  const x = sugar.input(b, 'x', [2]);
  expect(() => appendGradient(b, sugar.tanh(b, x), [x])).toThrow('scalar');
});
