import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { unlessTooDeep } from '../../lib/bank/unless-too-deep';
import { typesetWords } from '../_words/typeset';
import { escapeHtml } from './escape';
import { memoByText } from './memo';
import { displayTexHtml, texHtml } from './tex';

/** `$$...$$` anywhere, also over several lines. */
const displayMath: TokenizerAndRendererExtension = {
  name: 'displayMath',
  level: 'inline',
  start: (source) => source.indexOf('$$'),
  tokenizer(source) {
    const match = /^\$\$([^$]+?)\$\$/.exec(source);
    return match ? { type: 'displayMath', raw: match[0], tex: match[1] as string } : undefined;
  },
  renderer: (token) => displayTexHtml((token.tex as string).trim()),
};

/**
 * `$...$` as Pandoc reads it: no space inside the dollars, no digit behind them, so that prices stay
 * prices.
 */
const inlineMath: TokenizerAndRendererExtension = {
  name: 'inlineMath',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer(source) {
    const match = /^\$(?![\s$])((?:\\.|[^$\\])*?[^\s\\$]|(?:\\.|[^$\\])*?\\.)\$(?!\d)/.exec(source);
    return match ? { type: 'inlineMath', raw: match[0], tex: match[1] as string } : undefined;
  },
  renderer: (token) => texHtml(token.tex as string),
};

/** How a text names a picture or a sound of its deck. */
const MEDIA = 'media:';

/** What stands for it until the deck is known; no authored text gives this, for it has no bare `<`. */
function mediaMark(href: string, alt: string): string {
  return `<media name="${escapeHtml(href.slice(MEDIA.length))}" alt="${escapeHtml(alt)}">`;
}

/** Where the pictures and sounds of a text are. */
export interface MediaPlace {
  /** The deck's short name. */
  readonly deck: string;
  /** What opens a deck that is shared by link. */
  readonly link?: string;
}

/** Shows what a text names as `media:NAME`; a text that is of no deck shows its words instead. */
function withMedia(html: string, place: MediaPlace | undefined): string {
  return html.replace(/<media name="([^"]*)" alt="([^"]*)">/g, (_, name: string, alt: string) => {
    if (!place) return alt;
    const query = place.link === undefined ? '' : `?link=${encodeURIComponent(place.link)}`;
    const address = `/media/${place.deck}/${encodeURIComponent(plainName(name))}${query}`;
    return /\.(mp3|ogg|oga|wav|m4a|flac)$/i.test(name)
      ? `<audio controls preload="none" src="${address}" aria-label="${alt || typesetWords.sound}"></audio>`
      : `<img src="${address}" alt="${alt}" loading="lazy">`;
  });
}

/** A name as it is stored: addresses in Markdown may be written with percent signs. */
function plainName(escaped: string): string {
  const name = escaped.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const safeAddress = /^(?:https?:|mailto:|\/(?!\/)|#)/i;

const marked = new Marked({
  gfm: true,
  extensions: [displayMath, inlineMath],
  // Raw HTML is taken out of the grammar, not only out of the output: the tokenizer would leave the
  // text behind a <script> tag unescaped.
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return safeAddress.test(href)
        ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${text}</a>`
        : text;
    },
    // A picture from elsewhere would tell its host who is reading, so only our own are shown.
    image: ({ href, text }) => {
      if (href.startsWith(MEDIA)) return mediaMark(href, text);
      return /^\/(?!\/)/.test(href)
        ? `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}" loading="lazy">`
        : escapeHtml(text);
    },
    // Cards and notes stand under headings of the page, which take the levels 1 and 2.
    heading({ depth, tokens }) {
      const level = Math.min(depth + 2, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
    },
  },
});

const block = memoByText(5000, (text) =>
  unlessTooDeep(
    () => marked.parse(text, { async: false }),
    () => escapeHtml(text),
  ),
);
const line = memoByText(5000, (text) =>
  unlessTooDeep(
    () => marked.parseInline(text, { async: false }),
    () => escapeHtml(text),
  ),
);

/**
 * Markdown with TeX in `$...$` and `$$...$$` as HTML that is safe to show: raw HTML is shown as the
 * text it is, addresses are limited to the web, mail and this site. The one place where authored
 * text becomes HTML; it runs on the server, so that no page carries the code.
 *
 * @param place where `![words](media:NAME)` finds its pictures and sounds
 */
export function typeset(text: string, place?: MediaPlace): string {
  return withMedia(block(text), place);
}

/** One line of such Markdown without a paragraph around it: a title, an option, a label. */
export function typesetLine(text: string, place?: MediaPlace): string {
  return withMedia(line(text), place);
}
