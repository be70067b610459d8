import fc from 'fast-check';

const OPERANDS = [
  ...[
    'x',
    'h_0',
    'x_1',
    's',
    'x_t',
    'h_{t-1}',
    'k',
    'h',
    'y',
    'y_1',
    'z_t',
    'L',
    't',
    'T',
    'pi',
    '2',
  ],
  ...[
    'W x',
    "x' h_0",
    "x h_0'",
    "x' W",
    "W'",
    'W[1]',
    'W[1, 2]',
    'W[1..2, 1]',
    'xs[1]',
    '-x',
    '1 - x',
  ],
  ...['lstm(x_1, h_0, x)', 'gru(xs, h_0, suffix: 2)', 'rnn(xs, h_0, direction: reverse)'],
  ...['rnn(x_1, h_0, activation: relu)', 'gru(x, h_0, reset: after)', 'rnn(W, h_0)'],
  ...['grad(L, W)', 'grad(L, x)', 'grad(y, x)', 'grad(L, h_1)', 'a_1', 'i_1', 'grad_h_1', 'grad_W'],
  ...[
    'sum(x)',
    'sum(xs)',
    'mean(h, over: time)',
    'norm(x)^2',
    'concat(x, h)',
    'stack(xs)',
    'argmax(x)',
  ],
  ...['[x; h_0]', '[s, 2]', 'diag(x)', 'fill(s, 2, 2)', 'shift(x, 1)', 'softmax(W)', 'round(x, 2)'],
  ...[
    'half_squared(x, h_0)',
    'mse(xs, xs)',
    'cross_entropy_logits(xs, h)',
    'x .^ 2',
    'outer(x, x)',
  ],
  ...['ctc(xs, [1])', 'ctc(xs, l, blank: 1)', 'slice(W, 1, 1, over: columns)', 'σ(s)', 'tanh(W x)'],
];
const OPERATORS = [' + ', ' - ', ' ', ' * ', ' .* ', ' / '];
const NAMES = [
  ...['y', 'L', 'z', 'k', 'h', 'h_1', 'y_1', 'y_2', 'z_t', 'h_t', 'y_t', 'L_t', 's_2', 'a_1', 'pi'],
  ...['h, c', 'h_t, c_t', 'W', 'U', 'grad_W', 'xs_4'],
];

const expression = fc
  .tuple(
    fc.constantFrom(...OPERANDS),
    fc.array(fc.tuple(fc.constantFrom(...OPERATORS), fc.constantFrom(...OPERANDS)), {
      maxLength: 2,
    }),
  )
  .map(([first, rest]) => first + rest.flat().join(''));
const name = fc.constantFrom(...NAMES);
const assignment = fc.tuple(name, expression).map(([target, value]) => `${target} = ${value}`);
const statement = fc.oneof(
  { weight: 6, arbitrary: assignment },
  {
    weight: 1,
    arbitrary: fc
      .tuple(assignment, assignment)
      .map((body) => `for t in 1..3 { ${body.join('; ')} }`),
  },
  { weight: 1, arbitrary: name.map((hidden) => `hide ${hidden}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('given U: matrix(2, 2) nonzero', 'given p_i, c_h: vector(2)'),
  },
);

/** The lines of a program whose statements, one by one, could be right; T is a size. */
export const randomProgram: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.array(statement, { minLength: 1, maxLength: 6 }), name)
  .map(([body, asked]) => [
    'given x, h_0: vector(2); W: matrix(2, 2); s: scalar; l: labels(1 of 2)',
    'given xs_1..xs_3, x_1..x_3: vector(2)',
    ...body,
    `ask ${asked}`,
  ]);
