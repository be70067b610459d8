import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledFormula } from '../compiled';
import { compiled } from '../testing/compiled-text';
import { randomExpression } from '../testing/random-expression';
import { printFormula } from './print';

const OPERANDS = 'given s, t: scalar; u, v, w: vector(2); A, B: matrix(2, 2)';

/**
 * A graph as nested lists, whatever the order of what does not depend on each other: each node in full
 * where it is first met, by its number after that.
 */
function meaning({ graph, asks, givens }: CompiledFormula) {
  const met = new Map<number, number>();
  const write = (id: number): unknown => {
    const number = met.get(id);
    if (number !== undefined) return number;
    met.set(id, met.size);
    const { op, inputs, attributes, shape, label } = graph.nodes[id]!;
    // What is left out: along the rows is what an op does where no axis is said, and a gradient
    // tells copies of a value apart by a name.
    const others = Object.entries(attributes).filter(
      ([key, value]) =>
        !(key === 'axis' && value === 0 && (op === 'concatenate' || op === 'slice')) &&
        !(key === 'name' && op === 'scale'),
    );
    return [op, others, shape, label, inputs.map(write)];
  };
  return {
    asks: asks.map(({ node, rounding }) => [write(node), rounding]),
    steps: graph.nodes.filter(({ label }) => label !== undefined).map(({ id }) => write(id)),
    nodes: met.size,
    givens: givens.map(({ node: _, ...given }) => given),
  };
}

describe('a printed formula', () => {
  it('compiles to the same graph, and prints the same again', () => {
    fc.assert(
      fc.property(randomExpression, (expression) => {
        const formula = compiled(`${OPERANDS}\ny = exp(${expression})\nask y to 2 figures`);
        const printed = printFormula(formula);
        const again = compiled(printed);
        expect(meaning(again)).toEqual(meaning(formula));
        expect(printFormula(again)).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });

  it('has only the brackets that it needs', () => {
    const y = (expression: string) =>
      /^y = (.*)$/m.exec(printFormula(compiled(`${OPERANDS}\ny = ${expression}\nask y`)))?.[1];
    expect(y('((A) * (u)) + ((B) * (v)) + (w)')).toBe('A u + B v + w');
    expect(y('(1) - (s)')).toBe('(1) - s');
    expect(y('tanh((A (u + v)))')).toBe('tanh(A * (u + v))');
    expect(y('-(-(s))')).toBe('-(-s)');
    expect(y('(s - t) - (s - t)')).toBe('s - t - (s - t)');
    expect(y("(A * B)' * (u .* v)")).toBe("(A B)' * (u .* v)");
    expect(y('((A) .^ 2) * (v^2)')).toBe('A .^ 2 v^2');
  });

  it('keeps what is said of givens', () => {
    const givens = `given W_x, W_h: matrix(2, 2) nonzero; b, h_0: vector(2)
given x_1..x_3: vector(2) in -3..3 step 1
given p: probability(2)
given P: stochastic(2, 2)
given l: labels(2 of 4)
given Q: orthogonal(2)
given S: matrix(2, 2) symmetric
given k: scalar in {1, 2, 5}
given o: onehot(2)
given m: vector(2) as weight`;
    const formula = compiled(`${givens}\ny = W_x (x_1 + x_2 + x_3)\nask y to 4 decimals`);
    expect(printFormula(formula)).toBe(
      `${givens.replace('; b', '\ngiven b')}\ny = W_x * (x_1 + x_2 + x_3)\nask y to 4 decimals\n`,
    );
  });

  it.each([
    ['an LSTM over time', 'h, c = lstm(x, h_0, c_0)\nask h_2'],
    ['a GRU with the reset after', 'h = gru(x, h_0, z: keep, reset: after)\nask h_2 exactly'],
    [
      'a gradient through time',
      `given W, U: matrix(2, 2); b, y: vector(2)
for t in 1..2 { a_t = W x_t + U h_{t-1} + b; h_t = tanh(a_t) }
L = half_squared(h_2, y)
G = grad(L, U)
ask G`,
    ],
    ['CTC', "L = ctc([x_1; x_2][1..4] [1, 2]', [1], blank: 0)\nD = grad(L, x_1)\nask D"],
  ])('means the same for %s, with names for what is shared', (_, body) => {
    const formula = compiled(`given x_1..x_2: vector(2); h_0, c_0: vector(2)\n${body}`);
    expect(meaning(compiled(printFormula(formula)))).toEqual(meaning(formula));
  });
});
