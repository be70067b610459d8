import { describe, expect, it } from 'vitest';
import { compileFormula } from './compile';
import { answers, compiled, complaints } from './testing/compiled-text';

/** The labelled nodes with their time steps. */
function steps(text: string, sizes: Record<string, number> = {}) {
  return compiled(text, sizes).graph.nodes.flatMap(({ op, label, time }) =>
    label === undefined || op === 'input' ? [] : [time === undefined ? label : `${label}@${time}`],
  );
}

describe('a formula', () => {
  it('becomes a graph of its givens, steps and asked values', () => {
    const formula = compiled(`given W_x, W_h: matrix(2, 2); b, x_1, h_0: vector(2)
a_1 = W_x x_1 + W_h h_0 + b
h_1 = tanh(a_1)
ask h_1 to 3 decimals`);
    expect(formula.givens.map(({ name, role, shape }) => [name, role, shape])).toEqual([
      ['W_x', 'weight', [2, 2]],
      ['W_h', 'weight', [2, 2]],
      ['b', 'bias', [2]],
      ['x_1', 'input', [2]],
      ['h_0', 'state', [2]],
    ]);
    expect(formula.graph.nodes.map(({ op }) => op)).toEqual([
      ...['input', 'input', 'input', 'input', 'input'],
      ...['product', 'product', 'add', 'tanh'],
    ]);
    expect(formula.asks).toEqual([
      { name: 'h_1', node: 8, rounding: { kind: 'decimals', places: 3 } },
    ]);
    // W_x x_1 = (0.5, 1.1), as the notes have it.
    const values = {
      W_x: [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
      W_h: [
        [0.5, 0.6],
        [0.7, 0.8],
      ],
      x_1: [1, 2],
      h_0: [0, 0],
      b: [0.1, 0.1],
    };
    expect(answers(formula, values)).toEqual({
      h_1: [Math.tanh(0.6), Math.tanh(1.2)].map((x) => expect.closeTo(x, 12)),
    });
  });

  it('counts places from the file that it stands in', () => {
    const file = '---\ntitle: A\n---\ngiven x: scalar\ny = x +\nask y';
    const body = file.indexOf('given');
    const origin = { firstLine: 4, firstOffset: body };
    const wrong = compileFormula(file.slice(body), {}, origin);
    expect(!wrong.ok && wrong.error).toMatchObject([
      { line: 5, column: 8, place: { start: file.indexOf('+') + 1 } },
    ]);
    const right = compileFormula(file.slice(body).replace('+', '+ 1'), {}, origin);
    const sum = right.ok ? right.value.graph.nodes.find(({ op }) => op === 'add') : undefined;
    expect(sum?.place).toEqual({ start: file.indexOf('x +'), end: file.indexOf('x +') + 5 });
  });

  it('has as many values as its sizes say', () => {
    const text = `given W: matrix(m, n + 1); x: vector(n + 1)
y = W x / n
ask y`;
    expect(compiled(text, { m: 3, n: 1 }).graph.nodes.map(({ shape }) => shape)).toEqual([
      [3, 2],
      [2],
      [3],
      [],
      [3],
    ]);
    expect(complaints(text, { m: 3 })).toEqual(
      ["1:20 “n” is no size and no loop's variable."].concat(complaints(text, { m: 3 }).slice(1)),
    );
  });

  it('gives a name its number in a loop, and a node its time', () => {
    const text = `given W, U: matrix(2, 2); b, h_0: vector(2); x_1..x_T: vector(2)
for t in 1..T {
  a_t = W x_t + U h_{t-1} + b
  h_t = tanh(a_t)
}
m = mean(h, over: time)
ask m, h_T`;
    expect(steps(text, { T: 2 })).toEqual(['a_1@1', 'h_1@1', 'a_2@2', 'h_2@2', 'm']);
    expect(compiled(text, { T: 3 }).asks.map(({ name }) => name)).toEqual(['m', 'h_3']);
  });

  it('has loops on one line, within each other, and downwards', () => {
    const text = `given x_1..x_3: scalar
for l in 1..2 { for t in 1..3 { s_l_t = l x_t } }
r_4 = 0
for t in 3..1 step -1 { r_t = r_{t+1} + s_{2,t} }
ask r_1`;
    expect(steps(text)).toEqual([
      ...['s_1_1@1', 's_1_2@2', 's_1_3@3', 's_2_1@1', 's_2_2@2', 's_2_3@3'],
      ...['r_4@4', 'r_3@3', 'r_2@2', 'r_1@1'],
    ]);
    expect(answers(compiled(text), { x_1: 1, x_2: 10, x_3: 100 })).toEqual({ r_1: 222 });
  });

  it('takes a name with numbers behind it for a sequence', () => {
    const text = `given x_1..x_3: scalar
s = sum(x)
p = stack(x) .* shift(stack(x), 1)
m = mean(x)
ask s, p, m`;
    expect(answers(compiled(text), { x_1: 1, x_2: 2, x_3: 6 })).toEqual({
      s: 9,
      p: [0, 2, 12],
      m: 3,
    });
  });

  it('spells Greek letters, subscripts and candidates one way', () => {
    const text = `given α, λ_1: scalar; W_{xh}: matrix(2, 2); x: vector(2)
h_tilde = α W_xh x + lambda_{1} x
θ_{2} = alpha h_tilde
ask theta_2`;
    expect(compiled(text).givens.map(({ name }) => name)).toEqual([
      'alpha',
      'lambda_1',
      'W_xh',
      'x',
    ]);
    expect(steps(text)).toEqual(['h_tilde', 'theta_2@2']);
  });

  it('goes on in the next line where a line cannot end, and takes # for a comment', () => {
    const text = `given x: vector(2); # the input
  y: vector(2)
z = (x
  + y) +
  x   # three terms
  + y
ask z to 0 decimals`;
    expect(steps(text)).toEqual(['z']);
  });

  it('rounds asked values as each list says', () => {
    const text = `given x: scalar
a = x + 1; b = x + 2; c = x + 3; d = x + 4
ask a, b to 2 decimals, c to 1 figure, d exactly`;
    expect(compiled(text).asks.map(({ name, rounding }) => [name, rounding])).toEqual([
      ['a', { kind: 'decimals', places: 2 }],
      ['b', { kind: 'decimals', places: 2 }],
      ['c', { kind: 'figures', count: 1 }],
      ['d', { kind: 'exact' }],
    ]);
  });

  it('hides steps', () => {
    const text = 'given x: scalar\na_1 = 2 x\na_2 = 3 a_1\ny = a_2 + 1\nhide a_1..a_2\nask y';
    expect(steps(text)).toEqual(['y']);
  });

  it('keeps of what is never used only what has a name', () => {
    const text =
      "given x: vector(2)\ny = x + argmax(x)\nz = tanh(x)\nL = ctc([x; x][1..2] x', [1])\nask y";
    expect(compiled(text).graph.nodes.map(({ id }) => id)).toEqual(
      compiled(text).graph.nodes.map((_, at) => at),
    );
    expect(steps(text)).toEqual(['y', 'z', 'L']);
    expect(compiled(text).graph.nodes.filter(({ op }) => op === 'constant')).toHaveLength(1);
  });
});
