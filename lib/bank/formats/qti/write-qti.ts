import { strToU8, type Zippable, zipSync } from 'fflate';
import { slugOf } from '../anki/concepts';
import type { Interchange, Skipped } from '../interchange';
import { leftOut } from '../shared/left-out';
import { questionsOf } from '../shared/questions-of';
import { xmlText } from '../xml/xml-node';
import { writeItem } from './write-item';

/** The same deck makes the same bytes whenever it is written; the format's years begin with 1980. */
const WRITTEN = Date.UTC(1990, 0, 1, 12);

/**
 * A deck as a package in QTI 2.1: a manifest, a file for each question and the pictures. A flashcard is a
 * text to write with its back as the feedback, or a word to type; a cloze keeps its gaps and their hints.
 */
export function writeQti(deck: Interchange): { bytes: Uint8Array; skipped: readonly Skipped[] } {
  const skipped: Skipped[] = [...leftOut(deck, 'QTI', { media: true })];
  const files: Zippable = {};
  const media = new Map(deck.media.map((medium) => [medium.name, medium]));
  const shown = new Set<string>();
  const resources: string[] = [];
  for (const item of deck.items) {
    if (item.kind === 'drill') skipped.push({ where: item.id, why: 'QTI cannot carry a drill.' });
    for (const question of questionsOf(item, deck)) {
      const { xml, media: names } = writeItem(question);
      const path = `items/${question.name.replace('~', '_')}.xml`;
      files[path] = [strToU8(xml), { mtime: WRITTEN }];
      const own = [...names].filter((name) => media.has(name));
      for (const name of own) shown.add(name);
      resources.push(resource(resources.length + 1, path, question.tags, own));
    }
  }
  for (const name of shown) {
    files[`media/${name}`] = [media.get(name)!.bytes(), { level: 0, mtime: WRITTEN }];
  }
  const manifest = manifestOf(deck, resources);
  return {
    bytes: zipSync({ 'imsmanifest.xml': [strToU8(manifest), { mtime: WRITTEN }], ...files }),
    skipped,
  };
}

function resource(
  number: number,
  path: string,
  tags: readonly string[],
  media: readonly string[],
): string {
  const keywords = tags.map((tag) => `<keyword><string>${xmlText(tag)}</string></keyword>`);
  const files = [path, ...media.map((name) => `media/${encodeURIComponent(name)}`)];
  return `    <resource identifier="item-${number}" type="imsqti_item_xmlv2p1" href="${xmlText(path)}">
      <metadata><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general>${keywords.join('')}</general></lom></metadata>
${files.map((file) => `      <file href="${xmlText(file)}"/>\n`).join('')}    </resource>
`;
}

function manifestOf({ title }: Interchange, resources: readonly string[]): string {
  const named =
    title === null
      ? ''
      : `<lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><title><string>${xmlText(title)}</string></title></general></lom>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="${slugOf(title ?? 'deck', 'deck')}">
  <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion>${named}</metadata>
  <organizations/>
  <resources>
${resources.join('')}  </resources>
</manifest>
`;
}
