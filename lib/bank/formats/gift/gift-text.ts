import type { TextFormat } from 'gift-pegjs';
import { markdownOfHtml, markdownOfText } from '../shared/plain-text';

const HTML = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);/i;

/** A text in one of GIFT's formats as Markdown; Moodle's own is HTML with line breaks, or no HTML at all. */
export function markdownOf({ format, text }: TextFormat): string {
  switch (format) {
    case 'markdown':
      return text
        .replace(/\\\((.+?)\\\)/gs, (_, tex: string) => `$${tex.trim()}$`)
        .replace(/\\\[(.+?)\\\]/gs, (_, tex: string) => `$$${tex.trim()}$$`);
    case 'html':
      return markdownOfHtml(text);
    case 'plain':
      return markdownOfText(text);
    default:
      return HTML.test(text) ? markdownOfHtml(text.replaceAll('\n', '<br>')) : markdownOfText(text);
  }
}

/** Puts a backslash before the signs that mean something in GIFT, where there is none yet. */
export function guardSigns(text: string, signs: RegExp): string {
  return text.replace(/\\[\s\S]|[=~#:{}]/g, (sign) =>
    sign.length === 1 && signs.test(sign) ? `\\${sign}` : sign,
  );
}

/** What was guarded, as it stands. */
export function unguardSigns(text: string): string {
  return text.replace(/\\([\\:#={}~n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

export function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');
}
