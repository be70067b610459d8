import { decodeEntities, encodeEntities } from '../html/entities';
import { mediaAddress } from '../html/media-address';
import { markdownOf } from '../shared/formatted-text';
import type { MediaList } from '../shared/media-list';
import { markdownOfHtml } from '../shared/plain-text';
import { htmlOf, textOf, within, type XmlNode } from '../xml/xml-node';
import type { Archive } from '../zip/archive';
import { bytesIn } from '../zip/package-media';

/** Reads texts of a file in a package, with the pictures that they show. */
export class QtiTexts {
  /** What could not be kept, as the rest of a sentence that begins with "its". */
  readonly lost: string[] = [];

  /**
   * @param file the file's own path, from which those of pictures are seen
   * @param archive null for a file that came alone
   */
  constructor(
    private readonly file: string,
    private readonly archive: Archive | null,
    private readonly media: MediaList,
  ) {}

  /** The content of an element in XHTML as Markdown. */
  content(node: XmlNode | undefined, change?: (child: XmlNode) => string | undefined): string {
    return markdownOfHtml(this.asHtml(node, change)).trim();
  }

  /** The content of an element as HTML that is yet to become a part of some other. */
  asHtml(node: XmlNode | undefined, change?: (child: XmlNode) => string | undefined): string {
    return htmlOf(node, (child) => change?.(child) ?? this.changed(child));
  }

  /** HTML that stands as text in the XML, as Markdown. */
  html(html: string): string {
    return markdownOfHtml(this.pictures(html)).trim();
  }

  /** A text of QTI 1.2 by its type; without one it may be either. */
  material(type: string | undefined, text: string): string {
    if (type === 'text/plain') return markdownOf({ format: 'plain', text });
    return markdownOf({ format: type === 'text/html' ? 'html' : '', text: this.pictures(text) });
  }

  /** The address of a picture as our texts name it; null where it is not in the package. */
  private address(source: string): string | null {
    const path = this.found(source);
    const archive = this.archive;
    const name =
      path !== undefined && archive?.read(path).ok
        ? this.media.add(path, path, () => bytesIn(archive, path))
        : null;
    if (name === null) this.lost.push(`picture “${source}” is not in the package`);
    return name === null ? null : mediaAddress(name);
  }

  /** Canvas names files from a folder that stands elsewhere in each package. */
  private found(source: string): string | undefined {
    const names = this.archive?.names ?? [];
    const plain = decoded(source).replace(/[?#].*$/, '');
    const path = plain.replace(/^\$IMS[-_]CC[-_]FILE[-_]?BASE\$\/?/, '');
    const folder = this.file.includes('/')
      ? this.file.slice(0, this.file.lastIndexOf('/') + 1)
      : '';
    const beside = path === plain ? resolved(folder + path) : path;
    return names.find((name) => name === beside) ?? names.find((name) => name.endsWith(`/${path}`));
  }

  private changed(node: XmlNode): string | undefined {
    const { name, attributes } = node;
    if (name === 'math') return this.formula(node);
    const source =
      name === 'img'
        ? attributes.src
        : name === 'object' || name === 'audio' || name === 'video'
          ? (attributes.data ?? attributes.src ?? within(node, 'source')[0]?.attributes.src)
          : undefined;
    // An object may as well be a page; what stands in it is its text.
    const isShown = name !== 'object' || /^(?:image|audio|video)\b/.test(attributes.type ?? '');
    if (source === undefined || !isShown) return undefined;
    return this.picture(source, attributes.alt ?? textOf(node).trim());
  }

  /** A picture of another site stays one; of one that is missing its words are left. */
  private picture(source: string, alt: string): string {
    const isElsewhere = /^(?:https?:|\/\/)/i.test(source);
    const address = isElsewhere ? source : this.address(source);
    if (address === null) return encodeEntities(alt);
    return `<img src="${encodeEntities(address)}" alt="${encodeEntities(alt)}">`;
  }

  /** MathML that says what TeX it was made of. */
  private formula(math: XmlNode): string {
    const tex = within(math, 'annotation').find(({ attributes }) =>
      /tex/i.test(attributes.encoding ?? ''),
    );
    if (!tex) this.lost.push('formulas are MathML, which cannot be shown here');
    return tex ? `\\(${encodeEntities(textOf(tex).trim())}\\)` : '';
  }

  private pictures(html: string): string {
    return html
      .replace(/<math\b(?:(?!<\/?math\b)[\s\S])*<\/math>/gi, (math) => {
        const [, tex] = /<annotation[^>]*tex[^>]*>([\s\S]*?)<\/annotation>/i.exec(math) ?? [];
        if (tex === undefined) this.lost.push('formulas are MathML, which cannot be shown here');
        return tex === undefined ? '' : `\\(${tex.trim()}\\)`;
      })
      .replace(/<img\b[^<>]*>/gi, (image) => {
        const attribute = (name: string) =>
          decodeEntities(new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(image)?.[1] ?? '');
        const tex = attribute('data-equation-content');
        if (tex !== '') return `\\(${encodeEntities(tex)}\\)`;
        const source = attribute('src');
        return source === '' ? image : this.picture(source, attribute('alt'));
      });
  }
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
