import { err, ok, type Result } from '../../../result';
import { decodeText } from '../shared/decode-text';
import { parseXml } from '../xml/parse-xml';
import { childOf, textOf, within, type XmlNode } from '../xml/xml-node';
import type { Archive } from '../zip/archive';

/** What a package says of itself. */
export interface Manifest {
  readonly title: string | null;
  /** Its files in their order. */
  readonly order: readonly string[];
  /** The keywords of its files. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

/** Reads `imsmanifest.xml`; a package without one is read by what its files hold. */
export function readManifest(archive: Archive): Result<Manifest, string> {
  const path = archive.names
    .filter((name) => /(?:^|\/)imsmanifest\.xml$/i.test(name))
    .sort((a, b) => a.length - b.length)[0];
  if (path === undefined) return ok({ title: null, order: [], tags: new Map() });
  const bytes = archive.read(path);
  const text = bytes.ok ? decodeText(bytes.value) : bytes;
  const root = text.ok ? parseXml(text.value) : text;
  if (!root.ok) return err(`${path}: ${root.error}`);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const resources = within(root.value, 'resource').map((resource) => ({
    path: folder + (resource.attributes.href ?? childOf(resource, 'file')?.attributes.href ?? ''),
    tags: within(resource, 'keyword').map((keyword) => textOf(keyword).trim()),
  }));
  return ok({
    title: titleOf(root.value),
    order: resources.map((resource) => resource.path),
    tags: new Map(resources.map((resource) => [resource.path, resource.tags])),
  });
}

function titleOf(manifest: XmlNode): string | null {
  const metadata = childOf(manifest, 'metadata');
  const titles = metadata ? within(metadata, 'title') : [];
  return titles.map((title) => textOf(title).trim()).find((text) => text !== '') ?? null;
}
