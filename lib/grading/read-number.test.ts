import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from './read-number';

describe('readNumber', () => {
  test.each([
    ['0.12', 0.12],
    ['.5', 0.5],
    ['0,12', 0.12],
    ['−0.25', -0.25],
    ['–3', -3],
    ['- 3', -3],
    ['+2', 2],
    ['-1/3', -1 / 3],
    ['1 / 4', 0.25],
    ['1e-3', 1e-3],
    ['2.5E2', 250],
    ['1,5e3', 1500],
    ['3·10^-2', 0.03],
    ['2×10^3', 2000],
    ['12%', 0.12],
    ['sqrt(2)/2', Math.SQRT2 / 2],
    ['√2', Math.SQRT2],
    ['e', Math.E],
    ['e^-1', Math.exp(-1)],
    ['1/(1+e^-0.5)', 1 / (1 + Math.exp(-0.5))],
    ['2^3', 8],
    ['-2^2', -4],
    ['π', Math.PI],
    ['tanh(0.3)', Math.tanh(0.3)],
    ['tanh 0.3', Math.tanh(0.3)],
    ['tanh(-0.4*1 + 0.7)', Math.tanh(0.3)],
    ['sigma(0.5)', 1 / (1 + Math.exp(-0.5))],
    ['σ(−0,5)', 1 / (1 + Math.exp(0.5))],
    ['sigmoid(2)', 1 / (1 + Math.exp(-2))],
    ['exp(-1)', Math.exp(-1)],
    ['ln(2)', Math.LN2],
    ['1 - tanh(0.5)^2', 1 - Math.tanh(0.5) ** 2],
  ])('reads %s', (text, value) => {
    const read = readNumber(text);
    expect(read.ok && read.value).toBeCloseTo(value, 12);
  });

  test.each([
    '',
    '  ',
    'abc',
    '1..2',
    '1,2,3',
    '0.1 0.2',
    '1/0',
    '--',
    '(1',
    'sqrt',
    'tanh',
    'tanhx(1)',
    'ln(0)',
    'ln(-1)',
    '1e',
    '5 apples',
    'sqrt '.repeat(50_000),
  ])('refuses “%s” and says why', (text) => {
    const read = readNumber(text);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error.length).toBeGreaterThan(5);
  });

  test('reads back whatever number is written in decimals, with a point or a comma', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        (value, comma) => {
          const text = comma ? String(value).replace('.', ',') : String(value);
          const read = readNumber(text);
          // Equality lets -0 and 0 be one number, as they are to a learner.
          expect(read.ok && read.value === value).toBe(true);
        },
      ),
    );
  });

  test('never throws and never takes long, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        (text) => typeof readNumber(text).ok === 'boolean',
      ),
    );
  });
});
