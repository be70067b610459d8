import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula } from './compile';
import { complaints } from './testing/compiled-text';

const WORDS = [
  ...[
    'given',
    'ask',
    'for',
    'hide',
    'in',
    'to',
    'step',
    'of',
    'as',
    'exactly',
    'nonzero',
    'integer',
  ],
  ...['x', 'y', 'W', 'h', 't', 'T', 'L', 'x_1', 'x_t', 'h_{t-1}', 'h_0', '_', '_{', 'σ', 'pi'],
  ...[
    'vector(2)',
    'matrix(2, 2)',
    'scalar',
    'tanh',
    'lstm',
    'gru',
    'rnn',
    'grad',
    'ctc',
    'sum',
    'fill',
  ],
  ...['lstm(x, h_0, h_0)', 'grad(L, W)', 'argmax(x)', 'diag', 'concat', 'slice', 'over: rows'],
  ...[
    '1..3',
    '1..999999999',
    '0',
    '1',
    '2',
    '3.5',
    '1e9',
    '1e999',
    '-1',
    '..',
    '.',
    'decimals',
    '§',
  ],
  ...['+', '-', '*', '.*', '/', '^', '.^', "'", '=', ',', ';', ':', '(', ')', '[', ']', '{', '}'],
  ...['\n', '\n', '\n', ' ', '\ny = x\n', '\nask y\n', '\ngiven x: vector(2)\n', '{ h_t = x_t\n'],
];

/** How long the processor is busy with compiling, in milliseconds. */
function timeOf(text: string, sizes: Record<string, number> = {}): number {
  const before = process.cpuUsage();
  compileFormula(text, sizes);
  return process.cpuUsage(before).user / 1000;
}

describe('no text', () => {
  it('throws or takes long, made of the words of the language', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ')), { maxLength: 120 }),
        (words) => {
          expect(timeOf(words.flat().join(''), { T: 3, n: 2 })).toBeLessThan(1000);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('throws or takes long, made of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(timeOf(text)).toBeLessThan(1000);
      }),
      { numRuns: 500 },
    );
  });

  it('throws or takes long for being damaged', () => {
    const whole = `given W, U: matrix(n, n); b, h_0, y: vector(n); x_1..x_T: vector(n)
for t in 1..T { a_t = W x_t + U h_{t-1} + b; h_t = tanh(a_t) }
k = gru(h, h_0, suffix: 2)
L = half_squared(k_T, y)
G = grad(L, U)
ask G to 3 decimals, L to 2 figures`;
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length }),
        fc.nat({ max: 12 }),
        fc.constantFrom(...WORDS, ''),
        (at, length, word) => {
          const text = whole.slice(0, at) + word + whole.slice(at + length);
          expect(timeOf(text, { n: 2, T: 3 })).toBeLessThan(1000);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['is too long', `y = 1${' '.repeat(20_000)}`, 'longer than 20000 characters'],
    ['is nested too deep', `y = ${'('.repeat(5000)}1`, 'nested too deep'],
    ['has too many signs', `y = ${'-'.repeat(5000)}1`, 'nested too deep'],
    ['has too many terms', `y = 1${' + 1'.repeat(4000)}`, 'statement is too long'],
    [
      'has too many dashes',
      `given A: matrix(2, 2)\ny = A${"'".repeat(5000)}`,
      'statement is too long',
    ],
    ['has loops of loops', `${'for t in 1..100 { '.repeat(60)}`, 'nested too deep'],
    ['turns too often', 'for t in 1..1000000000 { y_t = t }', 'too many turns'],
    [
      'turns too often in turns',
      'for i in 1..1000 { for j in 1..1000 { for k in 1..1000 { y_i_j_k = 1 } } }',
      'too many turns',
    ],
    ['declares too many names', 'given x_1..x_999999999: scalar', 'run of names is too long'],
    ['declares too large a matrix', 'given W: matrix(1e9, 1e9)', 'is too large'],
    ['fills too large a matrix', 'y = fill(1, 1e8, 1e8)', 'is too large'],
    [
      'computes too much',
      'given W: matrix(100, 100)\nfor t in 1..100 { y_t = W W W W W W }',
      'too much computing',
    ],
    [
      'has too many nodes',
      'given x: vector(16)\nfor t in 1..500 { y_t = argmax(x) }',
      'too many operations',
    ],
    [
      'takes too many gradients',
      'given x: vector(2)\nL = dot(x, x)\nfor t in 1..1500 { y_t = grad(L, x) }',
      'too many gradients',
    ],
    [
      'takes a few gradients of much',
      'given w, x_0: scalar\nfor t in 1..900 { x_t = tanh(w x_{t-1}) }\nL = x_900^2\nfor k in 1..60 { g_k = grad(L, x_k) }',
      'too many gradients',
    ],
    ['leaves a bracket open', `y = (1${'\n'.repeat(19_000)}`, 'Expected “)”'],
    [
      'goes on over many empty lines',
      `y = (1${'\n+1'.repeat(250)}${'\n'.repeat(15_000)} + 1`,
      'Expected “)”',
    ],
    ['has numbers without end', 'y = 1e999', 'too large'],
  ])('is read on that %s', (_, text, complaint) => {
    expect(complaints(text).join()).toContain(complaint);
    expect(timeOf(text)).toBeLessThan(1000);
  });

  it('has more than 20 problems said of it', () => {
    expect(complaints('= =\n'.repeat(100))).toHaveLength(20);
  });
});
