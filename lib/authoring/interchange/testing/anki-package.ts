import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { type WantedCollection, writeCollectionFile } from './anki-collection';

/** The three forms that a package can have, by the file that holds its collection. */
export type Generation = 'anki2' | 'anki21' | 'anki21b';

export interface WantedPackage {
  readonly generation: Generation;
  readonly collection: WantedCollection;
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** Bytes in the place of the collection's own. */
  readonly instead?: Uint8Array;
}

/** Writes an .apkg into a folder; gives its path. */
export function writePackageFile(folder: string, wanted: WantedPackage): string {
  const path = join(folder, 'package.apkg');
  writeFileSync(path, packageBytes(folder, wanted));
  return path;
}

export function packageBytes(folder: string, wanted: WantedPackage): Uint8Array {
  const { generation, collection, media = {}, instead } = wanted;
  const file = join(folder, `collection-${generation}`);
  writeCollectionFile(file, { version: generation === 'anki21b' ? 18 : 11, ...collection });
  const bytes = instead ?? readFileSync(file);
  const isPacked = generation === 'anki21b';
  const pack = (content: Uint8Array) => (isPacked ? zstd(content) : content);
  const files: Zippable = { [`collection.${generation}`]: pack(bytes) };
  for (const [at, content] of Object.values(media).entries()) files[String(at)] = pack(content);
  files.media = pack(isPacked ? mediaEntries(media) : mediaJson(media));
  if (isPacked) files.meta = Uint8Array.of(8, 3);
  return zipSync(files, { level: isPacked ? 0 : 6 });
}

function mediaJson(media: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(media).map((name, at) => [at, name]);
  return Buffer.from(JSON.stringify(Object.fromEntries(names)));
}

function mediaEntries(media: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const pbf = new PbfWriter();
  for (const [name, { length }] of Object.entries(media)) {
    const write = (_: null, entry: PbfWriter) => {
      entry.writeStringField(1, name);
      entry.writeVarintField(2, length);
      entry.writeBytesField(3, new Uint8Array(20));
    };
    pbf.writeMessage(1, write, null);
  }
  return pbf.finish();
}

const LARGEST_BLOCK = 1 << 17;

/** A frame of zstd (RFC 8878) that holds its bytes as they are, in raw blocks, within a window of 1 MB. */
export function zstd(bytes: Uint8Array): Uint8Array {
  const pieces = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50])];
  for (let at = 0; at < bytes.length || at === 0; at += LARGEST_BLOCK) {
    const block = bytes.subarray(at, at + LARGEST_BLOCK);
    const isLast = at + LARGEST_BLOCK >= bytes.length;
    const head = Buffer.alloc(3);
    head.writeUIntLE((block.length << 3) | (isLast ? 1 : 0), 0, 3);
    pieces.push(head, Buffer.from(block));
  }
  return Buffer.concat(pieces);
}
