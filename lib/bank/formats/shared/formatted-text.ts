import { markdownOfHtml, markdownOfText } from './plain-text';

/** A text with the name of its format as Moodle has them; GIFT's names are shorter. */
export interface FormattedText {
  readonly format: string;
  readonly text: string;
}

const HTML = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i;

/** A text in one of Moodle's formats as Markdown; its own is HTML with line breaks, or no HTML at all. */
export function markdownOf({ format, text }: FormattedText): string {
  switch (format) {
    case 'markdown':
      return text
        .replace(/\\\((.+?)\\\)/gs, (_, tex: string) => `$${tex.trim()}$`)
        .replace(/\\\[(.+?)\\\]/gs, (_, tex: string) => `$$${tex.trim()}$$`);
    case 'html':
      return markdownOfHtml(text);
    case 'plain':
    case 'plain_text':
      return markdownOfText(text);
    default:
      return HTML.test(text) ? markdownOfHtml(text.replaceAll('\n', '<br>')) : markdownOfText(text);
  }
}
