import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { append, createBuilder, graphOf, label } from './build';
import { explain } from './explain';
import { appendGradient } from './gradient';
import type { Graph } from './graph';
import { nameTex } from './names';
import { run } from './run';
import * as sugar from './sugar';
import { fromNested, type Tensor } from './tensor';
import { drawn } from './testing/draws';
import { casesOf, plannedOps } from './testing/op-cases';
import { deepBidirectionalLstm } from './testing/sample-graphs';
import { unfold } from './unfold';

function expectToRender(tex: string) {
  expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
}

/** h_1 = tanh(W_x x_1 + W_h h_0 + b) on the numbers of the deck's first drill. */
function step() {
  const b = createBuilder();
  const [W, U] = ['W_x', 'W_h'].map((name) => sugar.input(b, name, [2, 2])) as [number, number];
  const [x, h, bias] = ['x_1', 'h_0', 'b'].map((name) => sugar.input(b, name, [2])) as [
    number,
    number,
    number,
  ];
  const sum = sugar.add(b, sugar.product(b, W, x), sugar.product(b, U, h), bias);
  const a = label(b, sum, 'a_1');
  label(b, sugar.tanh(b, a), 'h_1');
  const graph = graphOf(b);
  const values = run(graph, {
    W_x: fromNested([
      [0.1, 0.2],
      [0.3, -0.4],
    ]),
    W_h: fromNested([
      [0.5, 0.6],
      [0.7, 0.8],
    ]),
    x_1: fromNested([1, 2]),
    h_0: fromNested([0, 0.5]),
    b: fromNested([0.1, -0.1]),
  });
  return { graph, values, a };
}

describe('explain', () => {
  test('writes each step in names, with numbers, and its value at its places', () => {
    const { graph, values } = step();
    const places = (node: { label?: string }) =>
      node.label === 'h_1' ? 3 : node.label === 'a_1' ? 4 : undefined;
    const steps = explain(graph, values, { places });
    expect(steps.map(({ name }) => name)).toEqual(['a_1', 'h_1']);
    expect(steps[0]).toMatchObject({
      symbolic: 'W_x\\,x_1 + W_h\\,h_0 + b',
      substituted:
        '\\begin{bmatrix}0.1 & 0.2 \\\\ 0.3 & -0.4\\end{bmatrix}\\,\\begin{bmatrix}1 \\\\ 2\\end{bmatrix} + ' +
        '\\begin{bmatrix}0.5 & 0.6 \\\\ 0.7 & 0.8\\end{bmatrix}\\,\\begin{bmatrix}0 \\\\ 0.5\\end{bmatrix} + ' +
        '\\begin{bmatrix}0.1 \\\\ -0.1\\end{bmatrix}',
      valueTex: '\\begin{bmatrix}0.9000 \\\\ -0.2000\\end{bmatrix}',
    });
    expect(steps[1]).toMatchObject({
      symbolic: '\\tanh(a_1)',
      substituted: '\\tanh\\left(\\begin{bmatrix}0.9000 \\\\ -0.2000\\end{bmatrix}\\right)',
      valueTex: '\\begin{bmatrix}0.716 \\\\ -0.197\\end{bmatrix}',
    });
  });

  test('renders in KaTeX for every op, and for its gradient', () => {
    for (const op of plannedOps) {
      fc.assert(
        fc.property(casesOf(op), ({ inputs, attributes }) => {
          const b = createBuilder();
          const ids = inputs.map((tensor, i) => sugar.input(b, `x_${i + 1}`, tensor.shape));
          const y = append(b, op, ids, { attributes, label: 'y' });
          const loss = b.nodes[y]?.shape.length === 0 ? y : label(b, sugar.sum(b, y), 'L');
          appendGradient(b, loss, ids);
          const graph = graphOf(b);
          const givens = Object.fromEntries(inputs.map((tensor, i) => [`x_${i + 1}`, tensor]));
          const values = run(graph, givens);
          for (const { id, symbolic, substituted, valueTex } of explain(graph, values, {
            places: () => 3,
          })) {
            const lines = unfold(graph, values, id, () => 3);
            for (const tex of [symbolic, substituted, valueTex, ...lines]) expectToRender(tex);
          }
        }),
        { numRuns: 5 },
      );
    }
  });
});

describe('brackets', () => {
  const b = createBuilder();
  const [A, B] = ['A', 'B'].map((name) => sugar.input(b, name, [2, 2])) as [number, number];
  const [u, v, w] = ['u', 'v', 'w'].map((name) => sugar.input(b, name, [2])) as [
    number,
    number,
    number,
  ];
  const s = sugar.input(b, 's', []);
  const square = (id: number) => append(b, 'power', [id], { attributes: { exponent: 2 } });

  test.each<[number, string]>([
    [sugar.product(b, A, sugar.add(b, u, v)), 'A\\,(u + v)'],
    [sugar.product(b, A, sugar.product(b, B, u)), 'A\\,(B\\,u)'],
    [sugar.hadamard(b, u, sugar.oneMinus(b, v)), 'u \\odot (1 - v)'],
    [sugar.oneMinus(b, sugar.oneMinus(b, u)), '1 - (1 - u)'],
    [sugar.subtract(b, u, sugar.subtract(b, v, w)), 'u - (v - w)'],
    [sugar.subtract(b, sugar.subtract(b, u, v), w), 'u - v - w'],
    [sugar.subtract(b, u, sugar.negate(b, v)), 'u - (-v)'],
    [sugar.add(b, sugar.hadamard(b, u, v), w), 'u \\odot v + w'],
    [sugar.negate(b, sugar.add(b, u, v)), '-(u + v)'],
    [sugar.negate(b, sugar.hadamard(b, u, v)), '-u \\odot v'],
    [sugar.transpose(b, sugar.product(b, A, B)), '(A\\,B)^\\top'],
    [sugar.product(b, sugar.transpose(b, A), u), 'A^\\top\\,u'],
    [square(sugar.tanh(b, u)), '(\\tanh(u))^{\\odot 2}'],
    [square(s), 's^{2}'],
    [sugar.scale(b, s, sugar.add(b, u, v)), 's \\cdot (u + v)'],
    [sugar.divide(b, sugar.add(b, u, v), s), '\\frac{u + v}{s}'],
    [sugar.tanh(b, sugar.divide(b, u, s)), '\\tanh\\left(\\frac{u}{s}\\right)'],
  ])('node %i is %s', (id, expected) => {
    label(b, id, 'y');
    const tensors = (graph: Graph) =>
      new Map(graph.nodes.map((node) => [node.id, fromNested(0) as Tensor]));
    const graph = { nodes: graphOf(b).nodes.filter((node) => node.id <= id) };
    const found = explain(graph, tensors(graph), { places: () => 1 }).find((one) => one.id === id);
    expect(found?.symbolic).toBe(expected);
    expectToRender(expected);
    b.nodes[id] = { ...(b.nodes[id] as (typeof b.nodes)[0]), label: undefined };
  });

  test('stand round negative numbers where a sign comes before them', () => {
    const c = createBuilder();
    const [p, q] = ['p', 'q'].map((name) => sugar.input(c, name, [])) as [number, number];
    label(c, sugar.add(c, p, q), 'sum');
    label(c, sugar.subtract(c, p, q), 'difference');
    label(c, sugar.hadamard(c, p, q), 'product');
    label(c, append(c, 'power', [p], { attributes: { exponent: 2 } }), 'square');
    const graph = graphOf(c);
    const values = run(graph, { p: fromNested(-0.5), q: fromNested(-2) });
    const steps = explain(graph, values, { places: () => undefined });
    expect(steps.map(({ substituted }) => substituted)).toEqual([
      '-0.5 + (-2)',
      '-0.5 - (-2)',
      '(-0.5) \\cdot (-2)',
      '(-0.5)^{2}',
    ]);
  });
});

test('every step of a deep bidirectional LSTM renders, and so does its gradient', () => {
  const { graph } = deepBidirectionalLstm(2);
  const values = run(graph, drawn(graph, 1));
  const steps = explain(graph, values, { places: () => 4 });
  expect(steps.map(({ name }) => name)).toContain('grad_h_1_rev_1');
  for (const { id, nameTex: name, symbolic, substituted, valueTex } of steps) {
    const lines = unfold(graph, values, id, () => 4);
    for (const tex of [name, symbolic, substituted, valueTex, ...lines]) expectToRender(tex);
  }
});

test('a step unfolds into the single products of each row', () => {
  const { graph, values, a } = step();
  const places = (node: { label?: string }) => (node.label === 'a_1' ? 2 : undefined);
  expect(unfold(graph, values, a, places)).toEqual([
    '\\left(a_1\\right)_{1} = (0.1 \\cdot 1 + 0.2 \\cdot 2) + (0.5 \\cdot 0 + 0.6 \\cdot 0.5) + 0.1 = 0.90',
    '\\left(a_1\\right)_{2} = (0.3 \\cdot 1 + (-0.4) \\cdot 2) + (0.7 \\cdot 0 + 0.8 \\cdot 0.5) + (-0.1) = -0.20',
  ]);
});

test.each([
  ['W_x', 'W_x'],
  ['c_10', 'c_{10}'],
  ['h_tilde', '\\tilde{h}'],
  ['h_tilde_1', '\\tilde{h}_1'],
  ['a_z_1', 'a_{z,1}'],
  ['alpha', '\\alpha'],
  ['W_alpha', 'W_{\\alpha}'],
  ['W1', 'W_1'],
  ['loss', '\\mathrm{loss}'],
  ['W_in', 'W_{\\mathrm{in}}'],
  ['f_prime', "f'"],
  ['grad_W_h', '\\frac{\\partial L}{\\partial W_h}'],
])('the name %s is %s in TeX', (name, tex) => {
  expect(nameTex(name)).toBe(tex);
  expectToRender(tex);
});
