import katex from 'katex';
import { memoByText } from './memo';

const options = {
  output: 'htmlAndMathml',
  throwOnError: false,
  errorColor: 'var(--again)',
  strict: 'ignore',
  trust: false,
  maxExpand: 500,
  maxSize: 20,
} as const;

const inline = memoByText(5000, (tex) => katex.renderToString(tex, options));
/** So many signs fit on a line of a small screen; a formula with more may have to be scrolled. */
const signsOfALine = 15;

/** The signs of a formula's longest line, about: a command counts as one, what makes space as none. */
function signs(tex: string): number {
  const lines = tex.split('\\\\').map((line) =>
    line
      .replace(/\\(begin|end)\{[a-z*]+\}/g, '[')
      .replace(/\\(text|mathrm|mathbf|operatorname)\b/g, '')
      .replace(/\\[a-zA-Z]+|\\./g, 'x')
      .replace(/[\s{}^_]/g, ''),
  );
  return Math.max(...lines.map((line) => line.length + 2 * (line.split('&').length - 1)));
}

const display = memoByText(2000, (tex) => {
  const html = katex.renderToString(tex, { ...options, displayMode: true });
  // What scrolls has to be within the keyboard's reach.
  return signs(tex) > signsOfALine
    ? html.replace('<span class="katex-display"', '<span class="katex-display" tabindex="0"')
    : html;
});

/**
 * A formula as HTML for the eye and MathML for everyone else. Commands that could name an address or
 * an attribute are refused (KaTeX's `trust` is off), so the result is safe whoever wrote the TeX.
 */
export function texHtml(tex: string): string {
  return inline(tex);
}

/** A formula on a line of its own, see `texHtml`. */
export function displayTexHtml(tex: string): string {
  return display(tex);
}
