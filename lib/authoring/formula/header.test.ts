import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTemplate } from '../../drills/template';
import { TEMPLATES, templateIds } from '../read-templates';
import {
  headerOf,
  roundingOf,
  withLevel,
  withMisread,
  withMistake,
  withRounding,
  withText,
} from './header';

const BODY = 'given x, b: vector(2)\n# a remark\ny = x + b\nask y to 3 decimals\n';
const FULL = `---
# how it is called
title: A sum
levels:
  1: { n: 2 }
---
${BODY}`;

test('a text without a header gets one, and loses it with its last field', () => {
  const titled = withText(BODY, 'title', 'A sum: of two');
  expect(titled).toBe(`---\ntitle: "A sum: of two"\n---\n${BODY}`);
  expect(withText(titled, 'title', '')).toBe(BODY);
});

test('whatever is typed as title or prompt is read again just so, and the formula stays', () => {
  const typed = fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(typed, typed, (title, prompt) => {
      const text = withText(withText(FULL, 'title', title), 'prompt', prompt);
      expect(headerOf(text)).toMatchObject({ title, prompt });
      expect(text.endsWith(BODY)).toBe(true);
      expect(text).toContain('# how it is called');
    }),
  );
});

test('a misread is switched off, reworded, and let be, by the text alone', () => {
  const off = withMisread(FULL, ['bias-dropped', 'other'], false);
  expect(headerOf(off)!.misreads).toEqual({ 'bias-dropped': false, other: false });
  const template = parseTemplate(off, 'own');
  expect(template.ok && template.value.misreads['bias-dropped']).toBe(false);
  const reworded = withMisread(off, ['bias-dropped'], 'Where is $b$?');
  expect(headerOf(reworded)!.misreads['bias-dropped']).toBe('Where is $b$?');
  expect(withMisread(reworded, ['bias-dropped', 'other'], null)).toBe(FULL);
});

test('a mistake by hand is added, changed and taken out, and works as one of the file', () => {
  const first = { kind: 'halved', message: 'It is **not** halved.', formula: 'y = 0.5 * (x + b)' };
  const second = { kind: 'twice', message: 'Once.', formula: 'y = x + b + b' };
  const both = withMistake(withMistake(FULL, 0, first), 1, second);
  expect(headerOf(both)!.mistakes).toEqual([first, second]);
  const template = parseTemplate(both, 'own');
  expect(template.ok && template.value.levels[0]!.mistakes.map(({ kind }) => kind)).toEqual([
    'halved',
    'twice',
  ]);
  const changed = withMistake(both, 0, { ...first, message: 'No.' });
  expect(headerOf(changed)!.mistakes.map(({ message }) => message)).toEqual(['No.', 'Once.']);
  expect(withMistake(withMistake(changed, 0, null), 0, null)).toBe(FULL);
});

test('levels are added in their order, changed and taken out', () => {
  const three = withLevel(withLevel(FULL, 3, { n: 4 }), 2, { n: 3 });
  expect(headerOf(three)!.levels).toEqual([
    { level: 1, sizes: { n: 2 } },
    { level: 2, sizes: { n: 3 } },
    { level: 3, sizes: { n: 4 } },
  ]);
  expect(headerOf(withLevel(three, 2, null))!.levels.map(({ level }) => level)).toEqual([1, 3]);
  expect(parseTemplate(three, 'own').ok).toBe(true);
});

test('the rounding of what is asked is read and changed in the formula', () => {
  expect(roundingOf(FULL)).toBe('3 decimals');
  expect(withRounding(FULL, 'exactly')).toContain('\nask y exactly\n');
  expect(roundingOf(withRounding(withRounding(FULL, 'exactly'), '2 figures'))).toBe('2 figures');
  expect(withRounding('ask y\n', '4 decimals')).toBe('ask y to 4 decimals\n');
  expect(roundingOf('y = 2\n')).toBeNull();
});

test('a header that cannot be read has no fields', () => {
  expect(headerOf('---\ntitle: [a\n---\ny = 1\n')).toBeNull();
  expect(headerOf('---\n- a list\n---\ny = 1\n')).toBeNull();
});

test('writing one field of a template of the bank changes no other, nor what it asks', () => {
  for (const id of templateIds().slice(0, 20)) {
    const text = readFileSync(`${TEMPLATES}/${id}.formula`, 'utf8');
    const { title: _, ...others } = headerOf(text)!;
    const changed = withText(text, 'title', 'Another');
    expect(headerOf(changed), id).toEqual({ ...others, title: 'Another' });
    expect(parseTemplate(changed, id).ok, id).toBe(true);
  }
});
