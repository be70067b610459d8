import { expect, test } from 'vitest';
import { searchWords, wantedWords } from './search-words';

test.each([
  ['Une Gâte s’OUVRE', 'une gate s ouvre'],
  ['$h_t = \\tanh(W_x x_t)$', 'h t tanh w x x t ht wx xt'],
  ['$\\mathbf{W}_{x}$ and $\\frac{1}{2}$', 'w x and 1 2'],
  ['σ is $\\sigma$', 'sigma is sigma'],
  ['A {{c1::gate::part}} of it', 'a gate of it'],
  ['h₁', 'h1'],
])('the words of %j are %j', (text, words) => {
  expect(searchWords(text)).toBe(words);
});

test.each([
  ['W_x', ['wx']],
  ['$W_{x}$', ['wx']],
  ['  Tanh, TANH ', ['tanh']],
  ['"a" OR b*', ['a', 'or', 'b']],
  ['', []],
])('whoever types %j looks for %j', (question, words) => {
  expect(wantedWords(question)).toEqual(words);
});
