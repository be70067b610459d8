import { mediaAddress } from '../html/media-address';
import { fromBase64, isBase64 } from '../shared/base64';
import { markdownOf } from '../shared/formatted-text';
import type { MediaList } from '../shared/media-list';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node';

import { pluginFile } from './plugin-file';

/** Reads texts of a question with the files that they bring along. */
export class MoodleTexts {
  /** Names of files that cannot be kept. */
  readonly lost: string[] = [];

  constructor(private readonly media: MediaList) {}

  /** An element such as `questiontext` as Markdown. */
  markdown(node: XmlNode | undefined): string {
    const { format, text } = this.formatted(node);
    return markdownOf({ format, text }).trim();
  }

  /** The text in its own format, its files kept and named as they are kept. */
  formatted(node: XmlNode | undefined): { readonly format: string; readonly text: string } {
    if (!node) return { format: 'html', text: '' };
    const names = this.keep(childrenOf(node, 'file'));
    const text = textOf(childOf(node, 'text')).trim();
    const format = node.attributes.format ?? 'moodle_auto_format';
    return { format, text: asPictures(withNames(text, names)) };
  }

  /** The picture of a question as Moodle 1 wrote it, in an element of its own, as HTML. */
  oldPicture(question: XmlNode): string {
    const path = textOf(childOf(question, 'image')).trim();
    const content = textOf(childOf(question, 'image_base64'));
    const name = path === '' || content === '' ? null : this.keepOne(path, content);
    return name === null ? '' : `![](${mediaAddress(name)})`;
  }

  private keep(files: readonly XmlNode[]): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const file of files) {
      const { name = '', path = '/' } = file.attributes;
      const kept = this.keepOne(name, textOf(file));
      if (kept !== null) names.set(`${path}${name}`.replace(/^\//, ''), kept);
    }
    return names;
  }

  private keepOne(name: string, content: string): string | null {
    const kept = isBase64(content)
      ? this.media.add(name, content.replace(/\s+/g, ''), () => fromBase64(content))
      : null;
    if (kept === null) this.lost.push(name);
    return kept;
  }
}

const PLUGIN_FILE = /@@PLUGINFILE@@\/([^"'<>\s)]+)/g;

function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(PLUGIN_FILE, (_, address: string) => {
    const path = decoded(address.replace(/\?.*$/, ''));
    const name = names.get(path) ?? path.slice(path.lastIndexOf('/') + 1);
    return pluginFile(name);
  });
}

/** Sounds and links to files: our texts show every medium in the way in which they show a picture. */
function asPictures(html: string): string {
  return html
    .replace(
      /<a\b[^<>]*?href=(["'])(@@PLUGINFILE@@[^"'<>]*)\1[^<>]*>((?:(?!<\/?a\b)[\s\S])*)<\/a>/gi,
      (_, _quote, address: string, words: string) =>
        `<img src="${address}" alt="${words.replace(/<[^>]*>|"/g, '').trim()}">`,
    )
    .replace(
      /<(audio|video)\b((?:(?!<\/?(?:audio|video)\b)[\s\S])*)<\/\1>/gi,
      (whole, _tag, inside: string) => {
        const address = /src=["'](@@PLUGINFILE@@[^"'<>]*)["']/i.exec(inside)?.[1];
        return address === undefined ? whole : `<img src="${address}" alt="">`;
      },
    );
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('&amp;', '&'));
  } catch {
    return address;
  }
}
