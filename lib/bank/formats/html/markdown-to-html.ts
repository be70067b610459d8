import { Marked, type TokenizerAndRendererExtension } from 'marked';
import { unlessTooDeep } from '../../unless-too-deep';
import { encodeEntities } from './entities';
import { mediaNameOf } from './media-address';

/** What another system does with pictures and sounds. */
export interface HtmlOptions {
  /** The HTML that shows a medium; by default an `img` with its name as the source. */
  readonly media?: (name: string, alt: string) => string;
}

const displayed: TokenizerAndRendererExtension = {
  name: 'displayed',
  level: 'inline',
  start: (source) => source.indexOf('$$'),
  tokenizer(source) {
    const match = /^\$\$([^$]+?)\$\$/.exec(source);
    return match ? { type: 'displayed', raw: match[0], tex: match[1]!.trim() } : undefined;
  },
  renderer: ({ tex }) => `\\[${encodeEntities(tex as string)}\\]`,
};

const inline: TokenizerAndRendererExtension = {
  name: 'inline',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer(source) {
    const match = /^\$(?![\s$])((?:\\.|[^$\\])*?[^\s\\$]|(?:\\.|[^$\\])*?\\.)\$(?!\d)/.exec(source);
    return match ? { type: 'inline', raw: match[0], tex: match[1]! } : undefined;
  },
  renderer: ({ tex }) => `\\(${encodeEntities(tex as string)}\\)`,
};

const showImage = (name: string, alt: string) =>
  `<img src="${encodeEntities(name)}"${alt === '' ? '' : ` alt="${encodeEntities(alt)}"`}>`;

function markedFor({ media = showImage }: HtmlOptions): Marked {
  return new Marked({
    gfm: true,
    extensions: [displayed, inline],
    // Raw HTML in a text is text: it is shown here as it is shown everywhere else.
    tokenizer: { html: () => undefined, tag: () => undefined },
    renderer: {
      image({ href, text }) {
        const name = mediaNameOf(href);
        return name === null ? encodeEntities(text) : media(name, text);
      },
    },
  });
}

const plain = markedFor({});

/**
 * Markdown with TeX in dollars as HTML with TeX in `\(..\)` and `\[..\]`, as MathJax reads it wherever it
 * runs. A text of one paragraph comes without the paragraph around it.
 */
export function markdownToHtml(markdown: string, options?: HtmlOptions): string {
  const marked = options ? markedFor(options) : plain;
  const html = unlessTooDeep(
    () => marked.parse(markdown, { async: false }).trim(),
    () => encodeEntities(markdown),
  );
  const [, only] = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(html) ?? [];
  return only ?? html;
}
