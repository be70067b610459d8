import { expect, test } from 'vitest';
import { memoByText } from './memo';

test('a text asked twice is made once', () => {
  const made: string[] = [];
  const shout = memoByText(2, (text) => {
    made.push(text);
    return text.toUpperCase();
  });
  expect([shout('a'), shout('a')]).toEqual(['A', 'A']);
  expect(made).toEqual(['a']);
});

test('the text asked longest ago is forgotten first', () => {
  const made: string[] = [];
  const same = memoByText(2, (text) => {
    made.push(text);
    return text;
  });
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) same(text);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
