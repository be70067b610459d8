import { PbfReader } from 'pbf';
import type { AnkiDeck, CardTemplate } from './collection';

/**
 * The messages that a collection of schema 15 and later keeps in its columns, by the numbers of
 * proto/anki/notetypes.proto, decks.proto and import_export.proto. What is not wanted is passed over.
 * Every function throws on bytes that are no such message.
 */

/** Whether a notetype's config says that it makes a card of each cloze number. */
export function isClozeConfig(config: Uint8Array): boolean {
  return reader(config).readFields(
    (tag, read, pbf) => {
      if (tag === 1) read.isCloze = pbf.readVarint() === 1;
    },
    { isCloze: false },
  ).isCloze;
}

/** The two sides in a template's config. */
export function sidesOf(config: Uint8Array): Pick<CardTemplate, 'front' | 'back'> {
  return reader(config).readFields(
    (tag, read, pbf) => {
      if (tag === 1) read.front = pbf.readString();
      else if (tag === 2) read.back = pbf.readString();
    },
    { front: '', back: '' },
  );
}

/** A deck from its name, whose parts 0x1F separates, and its kind, which holds its description. */
export function deckOf(name: string, kind: Uint8Array): AnkiDeck {
  const { description } = reader(kind).readFields(
    (tag, read, pbf) => {
      if (tag === 1) pbf.readMessage(normalDeck, read);
    },
    { description: '' },
  );
  return { path: name.split('\x1f'), description };
}

function normalDeck(tag: number, read: { description: string }, pbf: PbfReader): void {
  if (tag === 4) read.description = pbf.readString();
}

/** The names of a package's media, the file `0` first. */
export function mediaNamesOf(entries: Uint8Array): string[] {
  return reader(entries).readFields<string[]>((tag, names, pbf) => {
    if (tag === 1) names.push(pbf.readMessage(mediaEntry, { name: '' }).name);
  }, []);
}

function mediaEntry(tag: number, read: { name: string }, pbf: PbfReader): void {
  if (tag === 1) read.name = pbf.readString();
}

/** The version in a package's `meta`: 1 to 3 are known; 0 where it says none. */
export function packageVersionOf(meta: Uint8Array): number {
  return reader(meta).readFields(
    (tag, read, pbf) => {
      if (tag === 1) read.version = pbf.readVarint();
    },
    { version: 0 },
  ).version;
}

function reader(bytes: Uint8Array): PbfReader {
  return new PbfReader(bytes);
}
