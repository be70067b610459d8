import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText, gradeOfTexts } from './compare-text';

test.each([
  ['Forget gate', 'Forget gate', 'same'],
  ['forget gate', 'Forget gate', 'alike'],
  ['Forget-Gate!', 'forget gate', 'alike'],
  ['Hebert', 'Hébert', 'alike'],
  ['ﬁnal', 'final', 'alike'],
  ['forgte gate', 'forget gate', 'near'],
  ['forgot gate', 'forget gate', 'near'],
  ['input gate', 'forget gate', 'other'],
  ['', 'forget gate', 'other'],
  ['a', 'b', 'other'],
  ['+', '-', 'other'],
])('“%s” for “%s” is %s', (typed, answer, verdict) => {
  expect(compareText(typed, [answer]).verdict).toBe(verdict);
});

test('of several answers the closest counts', () => {
  const comparison = compareText('lstm', ['long short-term memory', 'LSTM']);
  expect(comparison).toMatchObject({ verdict: 'alike', answer: 'LSTM' });
});

test('what is too much and what is missing is marked, letters that differ in case are not', () => {
  expect(compareText('Forgett gat', ['forget gate']).parts).toEqual([
    { kind: 'right', text: 'Forget' },
    { kind: 'extra', text: 't' },
    { kind: 'right', text: ' gat' },
    { kind: 'missing', text: 'e' },
  ]);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', 'Z', '.'), maxLength: 12 });

test('a difference holds all that was typed and all that was to be typed', () => {
  fc.assert(
    fc.property(word, word, (typed, answer) => {
      const { parts } = compareText(typed, [answer]);
      const own = parts.filter(({ kind }) => kind !== 'missing').map(({ text }) => text);
      expect(own.join('')).toBe(typed.trim());
      const other = parts.filter(({ kind }) => kind !== 'extra').map(({ text }) => text);
      const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      expect(plain(other.join(''))).toBe(plain(answer.trim()));
    }),
  );
});

test('the worst field proposes the grade', () => {
  const compared = (typed: string) => compareText(typed, ['forget gate']);
  expect(gradeOfTexts([compared('forget gate'), compared('Forget Gate')])).toBe(4);
  expect(gradeOfTexts([compared('forget gate'), compared('forgot gate')])).toBe(3);
  expect(gradeOfTexts([compared('forgot gate'), compared('output')])).toBe(1);
});
