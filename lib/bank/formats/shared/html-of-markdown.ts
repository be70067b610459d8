import { encodeEntities } from '../html/entities';
import { type HtmlOptions, markdownToHtml } from '../html/markdown-to-html';

/**
 * A text as HTML for another system. What Markdown takes for a sign of its own and nothing else, such as a
 * lone `#`, is written as it stands, for HTML would show nothing.
 */
export function htmlOfMarkdown(markdown: string, options?: HtmlOptions): string {
  const html = markdownToHtml(markdown, options);
  const isNothing = !/<(img|hr)\b/.test(html) && html.replace(/<[^>]*>/g, '').trim() === '';
  return isNothing ? encodeEntities(markdown) : html;
}
