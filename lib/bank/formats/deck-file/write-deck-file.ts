import { strToU8, type Zippable, zipSync } from 'fflate';
import { stringify } from 'yaml';
import { slugOf } from '../anki/concepts';
import type { Interchange, Skipped } from '../interchange';

/** What a file of a package is written from, and how strongly it is packed; pictures are packed already. */
type Packed = [Uint8Array, { level: 0 | 6; mtime: number }];

/** The same deck makes the same bytes whenever it is written; the format's years begin with 1980. */
const WRITTEN = Date.UTC(1990, 0, 1, 12);

/**
 * A deck as a ZIP of the files that a folder of content has, to be read and edited by hand: `deck.yaml`,
 * `concepts.yaml`, `items.yaml`, `notes.yaml`, `drills/NAME.formula`, `media/NAME`, and `cards.json` with
 * the schedules. Nothing is left out.
 */
export function writeDeckFile(deck: Interchange): {
  bytes: Uint8Array;
  skipped: readonly Skipped[];
} {
  const { title, description, items, concepts, notes, templates, media, cards } = deck;
  const header = {
    name: slugOf(title ?? 'deck', 'deck'),
    ...(title !== null && { title }),
    ...(description !== '' && { description }),
    items: ['items'],
    ...(templates.length > 0 && {
      drills: Object.fromEntries(templates.map(({ id, version }) => [id, version])),
    }),
  };
  const files: Zippable = {
    'deck.yaml': yaml(header),
    'concepts.yaml': yaml(concepts),
    'items.yaml': yaml(items),
  };
  if (notes.length > 0) files['notes.yaml'] = yaml(notes);
  for (const { id, text } of templates) files[`drills/${id}.formula`] = packed(strToU8(text), 6);
  for (const { name, bytes } of media) files[`media/${name}`] = packed(bytes(), 0);
  if (cards.length > 0) files['cards.json'] = packed(strToU8(JSON.stringify(cards)), 6);
  return { bytes: zipSync(files), skipped: [] };
}

function yaml(value: unknown): Packed {
  // Aliases are refused on reading, where a star may as well begin a text.
  return packed(strToU8(stringify(value, { lineWidth: 100, aliasDuplicateObjects: false })), 6);
}

function packed(bytes: Uint8Array, level: 0 | 6): Packed {
  return [bytes, { level, mtime: WRITTEN }];
}
