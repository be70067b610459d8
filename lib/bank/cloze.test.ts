import { expect, test } from 'vitest';
import { clozeFace } from './cloze';

test('the gaps of a number are hidden, with their hints, and the others are shown', () => {
  const text =
    'The {{c1::forget}} gate and the {{c2::input::not the output}} gate of an {{c1::LSTM}}.';
  expect(clozeFace(text, 1)).toEqual({
    front: 'The **[…]** gate and the input gate of an **[…]**.',
    back: 'The **forget** gate and the input gate of an **LSTM**.',
    answers: ['forget', 'LSTM'],
  });
  expect(clozeFace(text, 2)).toEqual({
    front: 'The forget gate and the **[not the output]** gate of an LSTM.',
    back: 'The forget gate and the **input** gate of an LSTM.',
    answers: ['input'],
  });
});

test('a gap in a formula is a box in it, also where it holds braces of its own', () => {
  const face = clozeFace('It is $\\sigma(x) = {{c1::\\frac{1}{1 + e^{-x}}}}$ for all $x$.', 1);
  expect(face.front).toBe('It is $\\sigma(x) = \\boxed{\\text{ … }}$ for all $x$.');
  expect(face.back).toBe('It is $\\sigma(x) = \\boxed{\\frac{1}{1 + e^{-x}}}$ for all $x$.');
  expect(face.answers).toEqual(['\\frac{1}{1 + e^{-x}}']);
});

test('a displayed formula and a price are told apart from text', () => {
  expect(clozeFace('$$h = {{c1::z}}$$ and {{c1::h}}', 1).front).toBe(
    '$$h = \\boxed{\\text{ … }}$$ and **[…]**',
  );
  expect(clozeFace('It costs 5 \\$ or {{c1::more}}.', 1).front).toBe('It costs 5 \\$ or **[…]**.');
});

test('a gap within a word, or around a formula, is written without emphasis', () => {
  expect(clozeFace('back{{c1::propagation}}', 1)).toMatchObject({
    front: 'back[…]',
    back: 'backpropagation',
  });
  expect(clozeFace('It is {{c1::$\\tanh$}}.', 1)).toMatchObject({
    front: 'It is **[…]**.',
    back: 'It is $\\tanh$.',
  });
});

test('what is never closed is left as it is written', () => {
  expect(clozeFace('{{c1::open', 1)).toEqual({
    front: '{{c1::open',
    back: '{{c1::open',
    answers: [],
  });
});
