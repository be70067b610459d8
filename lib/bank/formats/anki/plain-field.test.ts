import { expect, test } from 'vitest';
import { plainField } from './plain-field';

// The first three are those of Anki's own tests (rslib/src/text.rs).
test.each([
  ['<img src=foo.jpg>', ' foo.jpg '],
  ["<img src='foo.jpg'><html>", ' foo.jpg '],
  ['<html>', ''],
  ['test', 'test'],
  ['a<!-- <b> -->b<style>p {}</style><script>x()</script>c', 'abc'],
  ['x &lt; y&nbsp;&amp; z', 'x < y & z'],
])('%s is sorted as %j', (html, plain) => {
  expect(plainField(html)).toBe(plain);
});
