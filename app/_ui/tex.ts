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
const display = memoByText(2000, (tex) =>
  katex.renderToString(tex, { ...options, displayMode: true }),
);

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
