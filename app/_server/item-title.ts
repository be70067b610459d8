import { typesetLine } from '../_ui/typeset';

/** What an item asks as it stands in a list, inside a link: it has no links and no sounds of its own. */
export function itemTitleHtml(title: string, deck: string): string {
  return typesetLine(title, { deck })
    .replace(/<audio\b[^>]*><\/audio>/g, '♪')
    .replace(/<\/?a\b[^>]*>/g, '');
}
