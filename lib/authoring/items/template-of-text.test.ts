import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTemplate, templateIds } from '../read-templates';
import { templateOfText, withoutVersion, withVersion } from './template-of-text';

const BODY = `given W_x: matrix(n, d); b: vector(n); x_1: vector(d)
a_1 = W_x x_1 + b
ask a_1 to 3 decimals
`;
const HEAD = `title: A step # of mine
levels:
  1: { n: 2, d: 2 }
`;

test('a version is written into the header and taken out again, and the rest stays', () => {
  const text = `---\n${HEAD}---\n${BODY}`;
  const stored = withVersion(text, 7);
  expect(templateOfText(stored, 'made/a/b')).toMatchObject({ ok: true, value: { version: 7 } });
  expect(withoutVersion(stored)).toBe(text);
  const numbers = BODY.replaceAll('n, d', '2, 2').replaceAll('(n)', '(2)').replace('(d)', '(2)');
  expect(withoutVersion(withVersion(numbers, 1))).toBe(numbers);
});

test('every formula of the bank says the same after its header was written again', () => {
  for (const id of templateIds()) {
    const text = readFileSync(`content/drills/${id}.formula`, 'utf8');
    const before = readTemplate(id)!;
    const version = before.ok ? before.value.version : 0;
    const again = withVersion(withoutVersion(text), version);
    expect(withVersion(text, version).split('\n').sort()).toEqual(again.split('\n').sort());
  }
});

test('a mistake in a formula is told with its line and column', () => {
  const wrong = `---\n${HEAD}---\n${BODY.replace('+ b', '+ c')}`;
  expect(templateOfText(wrong, 'made/a/b')).toMatchObject({
    ok: false,
    error: [{ field: 'formula', line: 7, column: expect.any(Number) }],
  });
});

test('a formula that hardly any numbers are fit for is refused, and the misreads to blame are named', () => {
  const dull = `---\n${HEAD}---\n${BODY.replace('b: vector(n)', 'b: vector(n) in {0.0001}')}`;
  const read = templateOfText(dull, 'made/a/b');
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.error[0]!.message).toMatch(/only 0 % of \d+ draws/);
});
