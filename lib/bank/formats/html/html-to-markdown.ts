import { strikethrough, tables } from '@joplin/turndown-plugin-gfm';
import sanitize from 'sanitize-html';
import TurndownService from 'turndown';
import { decodeEntities } from './entities';
import { mediaAddress } from './media-address';
import { takeOutTex } from './tex-in-html';

const ALLOWED: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'div', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'section'],
    ...['b', 'strong', 'i', 'em', 'code', 'del', 's', 'strike', 'sub', 'sup', 'a', 'img'],
    ...['ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['dl', 'dt', 'dd', 'ruby', 'rt'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['http', 'https', 'media'] },
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'object', 'title'],
  nestingLimit: 60,
};

const turndown = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
  bulletListMarker: '-',
});
turndown.use([tables, strikethrough]);
turndown.addRule('picture', {
  filter: 'img',
  replacement: (_, node) => picture(node as unknown as Element),
});
// Markdown has no signs for these; the common editors' raised and lowered text is mathematical.
turndown.addRule('raised', { filter: 'sup', replacement: (inner) => raised(inner, '^') });
turndown.addRule('lowered', { filter: 'sub', replacement: (inner) => raised(inner, '\\_') });

// The library's own escaping is for readers without formulas, and lets a lone sign of a list through.
turndown.escape = (text) =>
  text
    .replace(/[\\*_[\]`$~]/g, '\\$&')
    .replace(/&(?=#?\w+;)|<(?=[a-z/!?])/gi, '\\$&')
    .replace(/^(\s*)([#+>=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

/**
 * HTML as Markdown with TeX in dollars: `\(..\)`, `\[..\]`, `$$..$$` and Anki's `[latex]` and `[$]` are
 * read as TeX, `img` from no address as `media:NAME`. What Markdown has no words for, such as colours, is
 * dropped, and so is whatever could act (scripts, styles, handlers, frames). Never fails.
 */
export function htmlToMarkdown(html: string): string {
  const { html: bare, putBack } = takeOutTex(html);
  return putBack(plainLines(bare) ?? converted(bare)).trim();
}

/** Most fields of most files are lines of text, which need no parser; null for one that does. */
function plainLines(html: string): string | null {
  const lines = html.split(/<br\s*\/?>/i);
  const isPlain = lines.every(
    (line) => !line.includes('<') && !/&(?!amp;|lt;|gt;|quot;|nbsp;|#39;)/.test(line),
  );
  if (!isPlain) return null;
  const words = lines.map((line) => {
    const collapsed = decodeEntities(line)
      .replace(/[\s\u00A0]+/g, ' ')
      .trim();
    return turndown.escape(collapsed);
  });
  return words.join('  \n').replace(/(?: {2}\n){2,}/g, '\n\n');
}

function converted(html: string): string {
  const named = html.replace(/(<img\b[^>]*?\ssrc\s*=\s*)("[^"]*"|'[^']*'|[^\s>"']+)/gi, withMedia);
  return turndown.turndown(sanitize(named, ALLOWED)).replace(/\u00A0/g, ' ');
}

/** Gives an address without a scheme the scheme of media, so that it outlives the sanitising. */
function withMedia(whole: string, before: string, quoted: string): string {
  const source = decodeEntities(quoted.replace(/^["']|["']$/g, ''));
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return whole;
  const path = source.replace(/^@@PLUGINFILE@@\//, '');
  const name = /%[0-9a-f]{2}/i.test(path) ? decoded(path) : path;
  return `${before}"${mediaAddress(name)}"`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Our own pictures are shown; those of other sites would tell them who reads, and become links. */
function picture(image: Element): string {
  const alt = (image.getAttribute('alt') ?? '').replace(/[\s[\]\\]+/g, ' ').trim();
  const source = image.getAttribute('src') ?? '';
  if (source.startsWith('media:')) return `![${alt}](${source})`;
  return source === '' ? alt : `[${alt || 'picture'}](${source})`;
}

function raised(inner: string, sign: string): string {
  const simple = /^[A-Za-z0-9+-]$/.test(inner) || /^\d+$/.test(inner);
  return inner.trim() === '' ? '' : simple ? `${sign}${inner}` : `${sign}(${inner})`;
}
