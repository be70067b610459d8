import { encodeEntities } from '../html/entities';
import { htmlToMarkdown } from '../html/html-to-markdown';
import { markdownToHtml } from '../html/markdown-to-html';

/** Between two dollars, what can hardly be prices: a backslash, a raised or a lowered sign. */
const TEX = /(?<![\\$\w])\$(?![\s$])(?=[^$\n]*[\\_^])([^$\n]+)(?<!\s)\$(?![\w$])/g;

/** Plain text as Markdown that shows it as it stands, formulas apart. */
export function markdownOfText(text: string): string {
  const html = encodeEntities(text.trim()).replaceAll('\n', '<br>');
  return plainest(htmlToMarkdown(html.replace(TEX, '\\($1\\)')));
}

/** HTML as Markdown without needless backslashes, for Markdown is here to be read and edited. */
export function markdownOfHtml(html: string): string {
  return plainest(htmlToMarkdown(html));
}

/** The same text without its backslashes, where that shows the same. */
function plainest(markdown: string): string {
  if (!markdown.includes('\\')) return markdown;
  const plain = markdown.replace(/\\([^A-Za-z0-9\s])/g, '$1');
  return markdownToHtml(plain) === markdownToHtml(markdown) ? plain : markdown;
}
