import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOfMarkdown } from './html-of-markdown';
import { markdownOfHtml, markdownOfText } from './plain-text';
import { anyText, shown } from './testing/any-deck';

describe('a text of another system', () => {
  test.each([
    ['a_b and 2 * 3', 'a_b and 2 * 3'],
    ['*a* and _b_', '\\*a\\* and \\_b\\_'],
    ['# heading', '\\# heading'],
    ['<b> & 2 < 3', '<b> & 2 < 3'],
    ['costs $5 or $6', 'costs $5 or $6'],
    ['$h_t$ and \\(x\\)', '$h_t$ and $x$'],
    ['one\ntwo', 'one  \ntwo'],
  ])('%j is %j in Markdown', (text, markdown) => {
    expect(markdownOfText(text)).toBe(markdown);
  });

  test('has no more backslashes than it needs', () => {
    expect(markdownOfHtml('<p>a_b [1] * 2, <i>x</i></p>')).toBe('a_b [1] * 2, *x*');
    expect(markdownOfHtml('<p>[x](y) \\(a\\)</p>')).toBe('\\[x\\](y) $a$');
  });
});

test('nearly every text shows the same after having been HTML', () => {
  const texts = fc.sample(anyText, { numRuns: 1000, seed: 11 });
  const same = texts.filter((text) => shown(markdownOfHtml(htmlOfMarkdown(text))) === shown(text));
  expect(same.length).toBeGreaterThan(970);
});

test.each(['****', '- - -', '---'])(
  'the line across %j is one again after having been HTML',
  (text) => {
    expect(shown(markdownOfHtml(htmlOfMarkdown(text)))).toBe('<hr>');
  },
);

test('no text is lost on its way through HTML', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(markdownOfHtml(htmlOfMarkdown(text))).not.toBe('');
    }),
  );
});
