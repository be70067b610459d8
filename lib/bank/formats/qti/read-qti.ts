import { err, ok, type Result } from '../../../result';
import type { Read } from '../interchange';
import { addQuestion } from '../shared/add-question';
import { decodeText } from '../shared/decode-text';
import { ItemList } from '../shared/item-list';
import { MediaList } from '../shared/media-list';
import { parseXml } from '../xml/parse-xml';
import { within, type XmlNode } from '../xml/xml-node';
import type { Archive } from '../zip/archive';
import { type Manifest, readManifest } from './manifest';
import { QtiTexts } from './qti-texts';
import { readItem as readItem1 } from './version-1/read-item';
import { readItem as readItem2 } from './version-2/read-item';

/** The outermost elements of files with questions. */
const ROOTS = ['questestinterop', 'assessmentItem', 'assessmentTest'];

/**
 * Reads a package of questions in QTI 1.2, as Canvas exports them, or 2.0 to 2.2, with their pictures and
 * feedback. What no card can be is left out with its reason.
 */
export function readQti(archive: Archive): Result<Read, string> {
  const manifest = readManifest(archive);
  if (!manifest.ok) return manifest;
  const reader = new PackageReader(archive, manifest.value);
  const files = archive.names.filter((name) => /\.xml$|\.qti$/i.test(name) && !isAside(name));
  const place = (name: string) => {
    const at = manifest.value.order.indexOf(name);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const sorted = files
    .filter((name) => !/imsmanifest\.xml$/i.test(name))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  // Canvas writes each quiz twice; the copy for itself holds all of its kinds of questions.
  const isOwn = (name: string) => /\.xml\.qti$/i.test(name);
  for (const name of [...sorted.filter(isOwn), ...sorted.filter((one) => !isOwn(one))]) {
    const bytes = archive.read(name);
    const text = bytes.ok ? decodeText(bytes.value) : bytes;
    if (!text.ok) {
      reader.list.skip(name, text.error);
      continue;
    }
    if (!ROOTS.some((root) => text.value.includes(root))) continue;
    const root = parseXml(text.value);
    if (root.ok) reader.read(root.value, name);
    else return err(`${name}: ${root.error}`);
  }
  return reader.result();
}

/** Reads a file of QTI that came without a package, and so without pictures. */
export function readQtiFile(text: string): Result<Read, string> {
  const root = parseXml(text);
  if (!root.ok) return root;
  if (!ROOTS.includes(root.value.name)) {
    return err(`The file is no QTI: its outermost element is “${root.value.name}”.`);
  }
  const reader = new PackageReader(null, { title: null, order: [], tags: new Map() });
  reader.read(root.value, '');
  return reader.result();
}

/** What some systems put into every archive. */
function isAside(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
}

class PackageReader {
  readonly list: ItemList;
  private readonly media = new MediaList();
  private readonly known = new Set<string>();
  private title: string | null;

  constructor(
    private readonly archive: Archive | null,
    private readonly manifest: Manifest,
  ) {
    this.title = manifest.title;
    this.list = new ItemList(manifest.title ?? 'Imported');
  }

  /** Reads the questions within an element of whichever version. */
  read(root: XmlNode, file: string): void {
    if (root.name === 'questestinterop') {
      const [assessment] = [...within(root, 'assessment'), ...within(root, 'objectbank')];
      const ident = assessment?.attributes.ident;
      if (ident !== undefined && this.known.has(ident)) return;
      if (ident !== undefined) this.known.add(ident);
      this.title ??= assessment?.attributes.title?.trim() || null;
      for (const item of within(root, 'item')) this.add(item, file, readItem1);
    } else if (root.name === 'assessmentItem') this.add(root, file, readItem2);
    else this.title ??= root.attributes.title?.trim() || null;
  }

  result(): Result<Read, string> {
    if (this.list.size === 0) {
      const [first] = this.list.skipped;
      return err(
        first ? `${first.where}: ${first.why}.` : 'The package holds no questions in QTI.',
      );
    }
    return ok(this.list.read({ title: this.title, media: this.media.all() }));
  }

  private add(item: XmlNode, file: string, readItem: typeof readItem1): void {
    const texts = new QtiTexts(file, this.archive, this.media);
    const question = readItem(item, texts);
    const { title = '', ident, identifier = ident } = item.attributes;
    const where = title.trim() || identifier || file;
    const [formulas] = texts.lost.filter((what) => what.startsWith('formulas'));
    if (!question.ok || formulas !== undefined) {
      this.list.skip(where, question.ok ? `its ${formulas}` : question.error);
      return;
    }
    addQuestion(this.list, { ...question.value, where, tags: this.manifest.tags.get(file) ?? [] });
    for (const what of new Set(texts.lost)) this.list.skip(where, `its ${what}`);
  }
}
