import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset, typesetLine } from './typeset';

test('TeX in single dollars is set as HTML and MathML', () => {
  const html = typeset('The state $h_1$ follows.');
  expect(html).toContain('class="katex"');
  expect(html).toContain('<math');
  expect(html).toContain('encoding="application/x-tex">h_1<');
});

test('TeX in double dollars is set on a line of its own, also over several lines', () => {
  const html = typeset('Then\n\n$$\n\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}\n$$\n');
  expect(html).toContain('katex-display');
  expect(html).not.toContain('katex-error');
});

test('a matrix inside a sentence keeps its line breaks', () => {
  const html = typesetLine('Let $W = \\begin{bmatrix} 0.1 & 0.2 \\\\ 0.3 & 0.4 \\end{bmatrix}$.');
  expect(html).toContain('<mtable');
  expect(html.match(/<mtr>/g)).toHaveLength(2);
});

test('underscores and stars inside TeX are no emphasis', () => {
  expect(typesetLine('$a_1 * b_2 * c_3$ and $d_4$')).not.toContain('<em>');
});

test('prices and escaped dollars are no formulas', () => {
  expect(typesetLine('It costs $5 or $6 today')).toBe('It costs $5 or $6 today');
  expect(typesetLine('a \\$x\\$ b')).not.toContain('katex');
});

test('raw HTML is shown as text', () => {
  expect(typeset('<script>alert(1)</script>')).not.toContain('<script');
  expect(typeset('< <script><img src=x onerror=alert(1)><!--')).not.toMatch(/<(script|img|!--)/);
  expect(typesetLine('a <img src=x onerror=alert(1)> b')).toBe(
    'a &lt;img src=x onerror=alert(1)&gt; b',
  );
});

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](//elsewhere.example)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](https://elsewhere.example/a.png)',
  '$\\href{javascript:alert(1)}{x}$',
  '$\\htmlData{onclick=alert(1)}{x}$',
  '$\\includegraphics{https://elsewhere.example/a.png}$',
])('%s leads nowhere', (text) => {
  const html = typeset(text);
  expect(html).not.toMatch(/<(a|img|script)\b/);
  expect(html).not.toMatch(/\son\w+=/);
});

test('a mistake in TeX is shown where it is and breaks nothing else', () => {
  const html = typeset('before $\\frac{1$ after');
  expect(html).toContain('before');
  expect(html).toContain('after');
});

test('no text whatever makes an element that could run or load something', () => {
  const piece = fc.constantFrom(
    '<script>',
    '<img src=x onerror=alert(1)>',
    '[a](',
    ')',
    '$',
    '$$',
    '`',
    '\\',
    '"',
    "'",
    '<',
    '>',
    'javascript:',
    '&#x6a;',
    '\n',
    '\\href{',
    '}',
    '|',
    '<!--',
    '-->',
    ' onload=',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const html = typeset(pieces.join(''));
      expect(html).not.toMatch(/<(script|img|iframe|object|embed|svg\s[^>]*on|style|form|!--)/i);
      expect(html).not.toMatch(/<[a-z]+[^<>"]*("[^"]*"[^<>"]*)*\son\w+=/i);
      expect(html).not.toMatch(/(href|src)="\s*(javascript|data):/i);
    }),
    { numRuns: 2000 },
  );
});

const place = { deck: 'my-deck' };

test('a picture of the deck is shown from the deck’s place, and a sound can be played', () => {
  expect(typeset('![A cell](media:cell.webp)', place)).toBe(
    '<p><img src="/media/my-deck/cell.webp" alt="A cell" loading="lazy"></p>\n',
  );
  expect(typesetLine('![](<media:a b&c.png>)', place)).toBe(
    '<img src="/media/my-deck/a%20b%26c.png" alt="" loading="lazy">',
  );
  expect(typesetLine('![](media:a%20b.png)', { ...place, link: 'k/y' })).toBe(
    '<img src="/media/my-deck/a%20b.png?link=k%2Fy" alt="" loading="lazy">',
  );
  expect(typesetLine('![hear](media:word.mp3)', place)).toBe(
    '<audio controls preload="none" src="/media/my-deck/word.mp3" aria-label="hear"></audio>',
  );
});

test('a text that is of no deck shows the words for its pictures', () => {
  expect(typesetLine('![A cell](media:cell.webp)')).toBe('A cell');
});

test.each([
  '<media name="x" alt="y">',
  '`<media name="x" alt="y">`',
  '$\\text{<media name="x" alt="y">}$',
  '![](media:../../api/health)',
  '![" onerror="alert(1)](media:x.png" onerror="alert)',
])('%s reaches nothing but the deck’s own files', (text) => {
  const html = typeset(text, place);
  expect(html).not.toMatch(/<[^>]*\sonerror=/);
  for (const [, address] of html.matchAll(/src="([^"]*)"/g)) {
    expect(address).toMatch(/^\/media\/my-deck\/[^/]*$/);
  }
});

test.each([
  ['lists', `${'- '.repeat(3000)}a`],
  ['braces', `$x${'{'.repeat(5000)}${'}'.repeat(5000)}$`],
  ['stresses', `${'*a **b '.repeat(1000)}${'** *'.repeat(1000)}`],
])('a text of %s nested deeper than the stack is shown as it was typed', (_, text) => {
  expect(typeset(text)).toContain(text.slice(0, 20));
  expect(typesetLine(`<b>${text}`)).toContain('&lt;b&gt;');
});
