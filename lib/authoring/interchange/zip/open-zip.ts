import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LIMITS } from '../limits';
import { Unreadable } from '../unreadable';

/** A file in a zip archive, as its central directory tells. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export interface Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /**
   * Bytes of the archive from `start` on; fails where it ends before.
   *
   * @param into a buffer of that length to be used again; else a new one is made
   */
  read(start: number, length: number, into?: Buffer): Buffer;
  close(): void;
}

const [END, END_64_LOCATOR, END_64, CENTRAL] = [0x06054b50, 0x07064b50, 0x06064b50, 0x02014b50];
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const FULL_32 = 0xffffffff;

/**
 * Opens a zip archive by its central directory (APPNOTE.TXT 4.3), reading nothing but that. Throws
 * Unreadable where there is none, and where what it promises is more than we take.
 */
export function openZip(path: string): Zip {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read: Zip['read'] = (start, length, into) => {
      const bytes = into ?? Buffer.allocUnsafe(length);
      const end = start + length;
      if (start < 0 || end > size || readSync(file, bytes, 0, length, start) < length) {
        throw new Unreadable('The archive is cut off or damaged: it ends before its contents do.');
      }
      return bytes;
    };
    return { entries: directoryOf(read, size), read, close: () => closeSync(file) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

type Read = Zip['read'];

function directoryOf(read: Read, size: number): Map<string, ZipEntry> {
  const { count, length, start } = endOf(read, size);
  if (count > LIMITS.entries) {
    throw new Unreadable(
      `The archive holds ${count} files; ${LIMITS.entries} is the most we take.`,
    );
  }
  const directory = read(start, length);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let at = 0, nth = 0; nth < count; nth++) {
    if (at + 46 > length || directory.readUInt32LE(at) !== CENTRAL) throw damaged();
    const { entry, next } = entryAt(directory, at);
    total += entry.size;
    entries.set(entry.name, entry);
    at = next;
  }
  if (total > LIMITS.unpacked) {
    throw new Unreadable(
      `The archive unpacks to ${Math.round(total / (1 << 20))} MB; ${LIMITS.unpacked >> 20} MB is the most we take.`,
    );
  }
  return entries;
}

function endOf(read: Read, size: number) {
  const from = Math.max(0, size - END_LENGTH - LONGEST_COMMENT);
  const tail = read(from, size - from);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const end = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
    };
    const isLarge = at >= 20 && tail.readUInt32LE(at - 20) === END_64_LOCATOR;
    return isLarge ? largeEnd(read, Number(tail.readBigUInt64LE(at - 12))) : end;
  }
  throw new Unreadable('The archive is cut off or damaged: its directory is missing.');
}

function largeEnd(read: Read, offset: number) {
  const end = read(offset, 56);
  if (end.readUInt32LE(0) !== END_64) throw damaged();
  return {
    count: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    start: Number(end.readBigUInt64LE(48)),
  };
}

function entryAt(directory: Buffer, at: number): { entry: ZipEntry; next: number } {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    directory.readUInt16LE(at + field),
  ) as [number, number, number];
  const extraAt = at + 46 + nameLength;
  const next = extraAt + extraLength + commentLength;
  if (next > directory.length) throw damaged();
  const flags = directory.readUInt16LE(at + 8);
  const [size, packed, offset] = largeFields(
    directory.subarray(extraAt, extraAt + extraLength),
    [24, 20, 42].map((field) => directory.readUInt32LE(at + field)),
  ) as [number, number, number];
  const name = directory.toString('utf8', at + 46, extraAt);
  const method = directory.readUInt16LE(at + 10);
  const crc = directory.readUInt32LE(at + 16);
  return {
    entry: { name, method, isEncrypted: (flags & 1) === 1, packed, size, crc, offset },
    next,
  };
}

/** Numbers that do not fit 32 bits stand in the extra field 1, in the order size, packed, offset. */
function largeFields(extra: Buffer, values: readonly number[]): number[] {
  if (!values.includes(FULL_32)) return [...values];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return values.map((value) => {
      if (value !== FULL_32) return value;
      if (from + 8 > extra.length) throw damaged();
      const large = Number(extra.readBigUInt64LE(from));
      from += 8;
      return large;
    });
  }
  return [...values];
}

function damaged(): Unreadable {
  return new Unreadable('The archive is damaged: its directory cannot be read.');
}
