import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { clearUpAfter } from '../clear-up';
import { LIMITS } from '../limits';
import { Unreadable } from '../unreadable';
import type { Zip, ZipEntry } from './open-zip';

/** Bytes read and unpacked at a time. */
const PIECE = 1 << 16;

/** What takes a file's bytes as they are unpacked; a piece is only good until it returns. */
export type Sink = (piece: Uint8Array) => void;

/**
 * Unpacks a file of an archive piece by piece. Throws Unreadable where it is damaged, and as soon as it is
 * longer than `most` bytes or than its packed bytes can honestly give.
 */
export function unpack(zip: Zip, entry: ZipEntry, most: number, sink: Sink): void {
  const name = JSON.stringify(entry.name);
  if (entry.isEncrypted) throw new Unreadable(`${name} in the archive is encrypted.`);
  const guard = new Guard(name, entry.packed, most);
  let crc = 0;
  const take: Sink = (piece) => {
    guard.count(piece.length);
    if (guard.total > entry.size)
      throw new Unreadable(`${name} in the archive is longer than it says.`);
    crc = crc32(piece, crc);
    sink(piece);
    clearUpAfter(piece.length);
  };
  const feed = feederOf(entry, take, name);
  const header = zip.read(entry.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50)
    throw new Unreadable(`${name} in the archive is damaged.`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const piece = Buffer.allocUnsafe(entry.method === 0 ? PIECE : 0);
  for (let done = 0; done < entry.packed || done === 0; done += PIECE) {
    const length = Math.min(PIECE, entry.packed - done);
    // What inflates keeps parts of what it is given; what is stored only passes through.
    const into = entry.method === 0 ? piece.subarray(0, length) : undefined;
    feed(zip.read(start + done, length, into), done + length >= entry.packed);
    if (entry.packed === 0) break;
  }
  if (guard.total !== entry.size || crc !== entry.crc) {
    throw new Unreadable(`${name} in the archive is damaged: its checksum is wrong.`);
  }
}

function feederOf(entry: ZipEntry, take: Sink, name: string) {
  if (entry.method === 0) return (piece: Uint8Array) => take(piece);
  if (entry.method !== 8) {
    throw new Unreadable(`${name} in the archive is packed by a method that we do not know.`);
  }
  const inflate = new Inflate((piece) => take(piece));
  return (piece: Uint8Array, isLast: boolean) => {
    try {
      inflate.push(piece, isLast);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable(`${name} in the archive is damaged: it cannot be unpacked.`);
    }
  };
}

/** Counts what was unpacked and stops what grows without bounds. */
export class Guard {
  total = 0;

  constructor(
    private readonly name: string,
    private readonly packed: number,
    private readonly most: number,
  ) {}

  count(length: number): void {
    this.total += length;
    if (this.total > this.most) {
      throw new Unreadable(
        `${this.name} is over ${Math.floor(this.most / (1 << 20))} MB, the most we take.`,
      );
    }
    if (this.total > LIMITS.ratioFrom && this.total > this.packed * LIMITS.ratio) {
      throw new Unreadable(
        `${this.name} unpacks to more than ${LIMITS.ratio} times its size: it may be made to fill the memory.`,
      );
    }
  }
}
