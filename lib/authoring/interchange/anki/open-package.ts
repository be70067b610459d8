import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { mediaMapOf } from '../../../bank/formats/anki/schema-11';
import { mediaNamesOf, packageVersionOf } from '../../../bank/formats/anki/schema-18';
import type { InterchangeMedia, Skipped } from '../../../bank/formats/interchange';
import { LIMITS } from '../limits';
import { Unreadable } from '../unreadable';
import { gather } from '../zip/gather';
import type { Zip, ZipEntry } from '../zip/open-zip';
import { type Sink, unpack } from '../zip/unpack';
import { ZstdUnpacker } from '../zip/unpack-zstd';

const MB = 1 << 20;

/** The collections that a package may hold, the newest first; an older one beside it only says to update. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];

/** Versions of the package's form that are known. */
const NEWEST_FORM = 3;

/** What lies in a package, unpacked as it is wanted. */
export interface AnkiPackage {
  /** Writes the collection's SQLite file into a folder; gives its path. */
  collection(folder: string): string;
  media(): { readonly media: readonly InterchangeMedia[]; readonly skipped: readonly Skipped[] };
}

/** Whether an archive holds a collection of Anki. */
export function isAnkiPackage({ entries }: Zip): boolean {
  return COLLECTIONS.some((name) => entries.has(name));
}

/** Opens an .apkg or .colpkg of any generation. */
export function openPackage(zip: Zip): AnkiPackage {
  const { entries } = zip;
  const meta = entries.get('meta');
  if (meta && formOf(zip, meta) > NEWEST_FORM) {
    throw new Unreadable(
      'This package is of a newer Anki than we know: export it with “Support older Anki versions”.',
    );
  }
  const name = COLLECTIONS.find((known) => entries.has(known))!;
  const isPacked = name === COLLECTIONS[0];
  const budget = new Budget();
  const read = (entry: ZipEntry, most: number, sink: Sink) =>
    unpackEntry(zip, entry, most, isPacked, (piece) => {
      budget.count(piece.length);
      sink(piece);
    });
  return {
    collection(folder) {
      const path = join(folder, 'collection.sqlite');
      const file = openSync(path, 'wx', 0o600);
      try {
        read(entries.get(name)!, LIMITS.collection, (piece) => writeSync(file, piece));
      } finally {
        closeSync(file);
      }
      return path;
    },
    media() {
      const map = entries.get('media');
      const names = map
        ? mediaNames(bytesOf(read, map, 64 * MB), isPacked)
        : new Map<string, string>();
      // One buffer for all of them, for a package's worth of thrown away ones piles up before it is freed.
      let buffer: Buffer | undefined;
      return listed(zip, names, (entry) => {
        const bytes = bytesOf(read, entry, LIMITS.medium, buffer);
        buffer = Buffer.from(bytes.buffer);
        return bytes;
      });
    },
  };
}

function formOf(zip: Zip, meta: ZipEntry): number {
  const bytes = gather(0, (sink) => unpack(zip, meta, MB, sink));
  try {
    return packageVersionOf(bytes);
  } catch {
    throw new Unreadable('The package is damaged: what it says of itself cannot be read.');
  }
}

type Read = (entry: ZipEntry, most: number, sink: Sink) => void;

function unpackEntry(zip: Zip, entry: ZipEntry, most: number, isPacked: boolean, sink: Sink): void {
  if (!isPacked) {
    unpack(zip, entry, most, sink);
    return;
  }
  const zstd = new ZstdUnpacker(JSON.stringify(entry.name), entry.size, most, sink);
  let left = entry.size;
  unpack(zip, entry, LIMITS.collection, (piece) => {
    left -= piece.length;
    zstd.push(piece, left === 0);
  });
}

function bytesOf(read: Read, entry: ZipEntry, most: number, into?: Buffer): Buffer {
  return gather(Math.min(entry.size, most), (sink) => read(entry, most, sink), into);
}

/** The numbered files of a package with the names that they stand for. */
function mediaNames(bytes: Uint8Array, isPacked: boolean): ReadonlyMap<string, string> {
  const damaged = new Unreadable('The package is damaged: the list of its media cannot be read.');
  if (!isPacked) {
    const map = mediaMapOf(Buffer.from(bytes).toString('utf8'));
    if (!map) throw damaged;
    return map;
  }
  try {
    return new Map(mediaNamesOf(bytes).map((name, place) => [String(place), name]));
  } catch {
    throw damaged;
  }
}

function listed(
  zip: Zip,
  names: ReadonlyMap<string, string>,
  bytes: (entry: ZipEntry) => Uint8Array,
) {
  const media: InterchangeMedia[] = [];
  const skipped: Skipped[] = [];
  const taken = new Set<string>();
  for (const [number, name] of names) {
    const entry = zip.entries.get(number);
    if (!isSafeName(name)) {
      throw new Unreadable(
        `The package names a file ${JSON.stringify(name.slice(0, 80))}, which would lie outside of it.`,
      );
    }
    if (!entry) skipped.push({ where: name, why: 'it is listed, but not in the package' });
    else if (taken.has(name))
      skipped.push({ where: name, why: 'it is there twice, and once is kept' });
    else {
      taken.add(name);
      media.push({ name, bytes: () => bytes(entry) });
    }
  }
  return { media, skipped };
}

/** A name is only ever a key here, and yet one that leads elsewhere is no honest file's. */
function isSafeName(name: string): boolean {
  const isPath = /[/\\\0]/.test(name) || name === '.' || name === '..' || /^[a-z]:/i.test(name);
  return name !== '' && name.length <= 500 && !isPath;
}

/** Counts all that is unpacked of a package. */
class Budget {
  private total = 0;

  count(length: number): void {
    this.total += length;
    if (this.total > 2 * LIMITS.unpacked) {
      throw new Unreadable(
        `The package unpacks to over ${LIMITS.unpacked / MB} MB, the most we take.`,
      );
    }
  }
}
