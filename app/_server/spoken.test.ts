import { expect, test } from 'vitest';
import { speakable } from './spoken';

test('a formula is read in words', async () => {
  expect(await speakable('It is $h_t = \\tanh(W_x x_t + b)$.')).toBe(
    'It is h sub t equals the hyperbolic tangent of open paren W sub x x sub t plus b close paren.',
  );
  expect(await speakable('$$\\frac{\\partial L}{\\partial W_h}$$')).toMatch(
    /^the fraction with numerator/,
  );
});

test('nothing of the markup is read', async () => {
  expect(await speakable('**Gates** of an [LSTM](https://a.example), `f` & `i`: 1 < 2')).toBe(
    'Gates of an LSTM, f & i: 1 < 2',
  );
});
