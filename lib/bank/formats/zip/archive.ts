import { unzipSync } from 'fflate';
import { err, ok, type Result } from '../../../result';

/** The files in a package, each unpacked when it is wanted. */
export interface Archive {
  readonly names: readonly string[];
  /** An error for a file that is not there or is damaged. */
  read(name: string): Result<Uint8Array, string>;
}

const MB = 1 << 20;

/** What a package may hold at most, so that none fills the memory. */
export const ARCHIVE_LIMITS = {
  files: 20_000,
  /** Bytes of all files, unpacked. */
  total: 256 * MB,
  /** How many times its packed size a file may have, once it is over 8 MB. */
  ratio: 200,
  ratioFrom: 8 * MB,
} as const;

interface Entry {
  readonly size: number;
  readonly crc: number;
}

/** Opens a ZIP archive in memory. Nothing of it is unpacked before it is asked for. */
export function openArchive(bytes: Uint8Array): Result<Archive, string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return err('The file is not a ZIP archive.');
  const directory = directoryOf(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value;
  return ok({
    names: [...entries.keys()].filter((name) => !name.endsWith('/')),
    read: (name) => {
      const entry = entries.get(name);
      return entry ? unpacked(bytes, name, entry) : err(`“${name}” is not in the archive.`);
    },
  });
}

function directoryOf(bytes: Uint8Array): Result<ReadonlyMap<string, Entry>, string> {
  const entries = new Map<string, Entry>();
  let total = 0;
  let bomb: string | null = null;
  const checksums = checksumsOf(bytes);
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        total += originalSize;
        entries.set(name, { size: originalSize, crc: checksums.get(name) ?? 0 });
        const { ratio, ratioFrom } = ARCHIVE_LIMITS;
        if (originalSize > ratioFrom && originalSize > ratio * size) bomb ??= name;
        return false;
      },
    });
  } catch {
    return err('The archive is cut off or damaged: its directory cannot be read.');
  }
  if (entries.size > ARCHIVE_LIMITS.files) {
    return err(
      `The archive holds ${entries.size} files; ${ARCHIVE_LIMITS.files} is the most we take.`,
    );
  }
  if (total > ARCHIVE_LIMITS.total) {
    const [size, most] = [total, ARCHIVE_LIMITS.total].map((count) => Math.ceil(count / MB));
    return err(`The archive unpacks to ${size} MB; ${most} MB is the most we take.`);
  }
  return bomb === null
    ? ok(entries)
    : err(`“${bomb}” in the archive unpacks to more than ${ARCHIVE_LIMITS.ratio} times its size.`);
}

/** The library unpacks but does not compare: these are the CRC-32 of the central directory. */
function checksumsOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, number>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return found;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const letters = bytes.subarray(at + 46, at + 46 + name!);
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    found.set(
      isUtf8 ? new TextDecoder().decode(letters) : String.fromCharCode(...letters),
      view.getUint32(at + 16, true),
    );
    at += 46 + name! + extra! + comment!;
  }
  return found;
}

function unpacked(
  bytes: Uint8Array,
  name: string,
  { size, crc }: Entry,
): Result<Uint8Array, string> {
  const damaged = `“${name}” in the archive is damaged.`;
  try {
    let taken = 0;
    const files = unzipSync(bytes, {
      // A name that is there twice would be unpacked twice.
      filter: (file) => file.name === name && taken++ === 0,
    });
    const file = files[name];
    return file && file.length === size && crc32(file) === crc ? ok(file) : err(damaged);
  } catch {
    return err(damaged);
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
