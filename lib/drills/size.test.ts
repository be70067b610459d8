import { expect, test } from 'vitest';
import { compileFormula } from '../formula/compile';
import { tooLarge } from './size';

function formula(size: number) {
  const compiled = compileFormula(
    'given A: matrix(n, n); x_1: vector(n)\nfor t in 2..n { x_t = tanh(A x_{t-1}) }\nask x_2..x_{n} to 3 decimals\n',
    { n: size },
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

test('a drill of a few numbers is not too large, one of a thousand is', () => {
  expect(tooLarge(formula(4))).toBeUndefined();
  expect(tooLarge(formula(40))).toMatch(/asks 1560 numbers/);
});
