import fc from 'fast-check';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from './html-to-markdown';
import { markdownToHtml } from './markdown-to-html';
import { mediaAddress, mediaNameOf } from './media-address';
import { takeOutTex } from './tex-in-html';

describe('HTML becomes Markdown', () => {
  test.each([
    ['one<br>two', 'one  \ntwo'],
    ['<b>bold</b> and <i>slanted</i>', '**bold** and *slanted*'],
    ['<div>one</div><div>two</div>', 'one\n\ntwo'],
    ['<ul><li>a</li><li>b</li></ul>', '-   a\n-   b'],
    ['<span style="color:red">red</span> one', 'red one'],
    ['a&nbsp;&lt; b &amp; c', 'a < b & c'],
    ['2 * 3 * 4 and a_b_c cost $5 or $6', '2 \\* 3 \\* 4 and a\\_b\\_c cost \\$5 or \\$6'],
    ['x<sup>2</sup>', 'x^2'],
    ['<img src="a b.png" alt="A net">', '![A net](media:a%20b.png)'],
    ['<img src="@@PLUGINFILE@@/net%20one.png">', '![](media:net%20one.png)'],
    ['<img src="https://example.org/x.png">', '[picture](https://example.org/x.png)'],
    ['', ''],
  ])('%j reads %j', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  test('a table stays a table', () => {
    const table = '<table><tr><th>z</th><th>r</th></tr><tr><td>1</td><td>0</td></tr></table>';
    expect(htmlToMarkdown(table)).toMatch(/\| z +\| r +\|\n\| --- \| --- \|\n\| 1 +\| 0 +\|/);
  });

  test.each([
    ['\\(h_t\\)', '$h_t$'],
    ['\\[ \\sum_i x_i * y_i \\]', '$$\\sum_i x_i * y_i$$'],
    ['\\(a &lt; b \\)', '$a < b$'],
    ['\\[a \\\\<br>b\\]', '$$a \\\\ b$$'],
    ['[latex]$x^2$[/latex]', '$x^2$'],
    ['[$]x[/$] then [$$]y[/$$]', '$x$ then $$y$$'],
    ['<anki-mathjax block="true">z</anki-mathjax>', '$$z$$'],
    ['<b>\\(W_{x} x\\)</b>', '**$W_{x} x$**'],
    ['cloze {{c1::\\(x\\)::a hint}}', 'cloze {{c1::$x$::a hint}}'],
  ])('the TeX in %j is kept: %j', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">here</a>',
    '<style>* { color: alert }</style>',
    '<iframe src="https://example.org">alert</iframe>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="data:text/html,alert">x</a>',
    '<img src="data:image/svg+xml,alert">',
  ])('nothing of %s is left that acts', (html) => {
    expect(htmlToMarkdown(html)).not.toContain('alert');
  });

  test('the signs that stand for formulas meanwhile cannot be smuggled in', () => {
    expect(htmlToMarkdown('\uE0000\uE001 \\(x\\)')).toBe('0 $x$');
  });
});

describe('Markdown becomes HTML', () => {
  test.each([
    ['**bold** $h_t$', '<strong>bold</strong> \\(h_t\\)'],
    ['$$a < b$$', '\\[a &lt; b\\]'],
    ['<script>', '&lt;script&gt;'],
    ['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
    ['![A net](media:a%20b.png)', '<img src="a b.png" alt="A net">'],
    ['costs \\$5', 'costs $5'],
  ])('%j reads %j', (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  test('a system that shows media differently says how', () => {
    const media = (name: string) => `[sound:${name}]`;
    expect(markdownToHtml('![](media:a.mp3)', { media })).toBe('[sound:a.mp3]');
  });
});

describe('there and back', () => {
  // Marked's own view of a text, without any of our code, as the judge of what was kept.
  const seen = (markdown: string) =>
    new Marked({ tokenizer: { html: () => undefined, tag: () => undefined } })
      .parse(markdown, { async: false })
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();

  test('any text without TeX says the same again', () => {
    const words = fc.stringMatching(/^[ -#%-~äß→]{0,40}$/);
    fc.assert(
      fc.property(words, (text) => {
        const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').trim();
        const back = markdownToHtml(htmlToMarkdown(html));
        const shown = htmlToMarkdown(back);
        expect(seen(shown)).toBe(seen(htmlToMarkdown(html)));
      }),
    );
  });

  test('what the Markdown of a plain text shows is that text', () => {
    const words = fc.stringMatching(/^[!-#%-~äß→][ -#%-~äß→]{0,30}$/);
    const decode = (html: string) =>
      html
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&');
    fc.assert(
      fc.property(words, (text) => {
        const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const expected = text
          .replace(/\\\(|\\\)|\\\[|\\\]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        fc.pre(expected === text.trim());
        expect(decode(seen(htmlToMarkdown(html)))).toBe(expected);
      }),
    );
  });

  test('media names of any signs come through', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        expect(mediaNameOf(mediaAddress(name))).toBe(name);
      }),
    );
  });
});

// Followed to the text's end each, these would take minutes, and the test's time would be over.
test.each(['\\[', '\\(', '[$]', '[$$]', '[latex]', '<anki-mathjax ', '<anki-mathjax>'])(
  'three hundred thousand %s that nothing closes are no formulas',
  (opening) => {
    const { html, putBack } = takeOutTex(opening.repeat(300_000));
    expect(putBack(html)).toBe(opening.repeat(300_000));
  },
);
