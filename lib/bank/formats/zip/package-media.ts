import type { InterchangeMedia, Skipped } from '../interchange';
import type { Archive } from './archive';
import { isMediaName } from './media-name';

/**
 * The media in a folder of a package, to be read again when they are wanted. Each is read once before, so
 * that a damaged one is told while nothing has been made of the package.
 */
export function packageMedia(
  archive: Archive,
  names: readonly string[],
  folder: string,
): { readonly media: InterchangeMedia[]; readonly skipped: Skipped[]; readonly damaged: string[] } {
  const skipped: Skipped[] = [];
  const damaged: string[] = [];
  const media = names
    .filter((name) => name.startsWith(folder))
    .flatMap((path): InterchangeMedia[] => {
      const name = path.slice(folder.length);
      if (!isMediaName(name)) {
        skipped.push({ where: path, why: 'it is no name that a picture or a sound may have' });
        return [];
      }
      const read = archive.read(path);
      if (!read.ok) damaged.push(read.error);
      return [{ name, bytes: () => bytesIn(archive, path) }];
    });
  return { media, skipped, damaged };
}

/** A file that was read before. */
export function bytesIn(archive: Archive, path: string): Uint8Array {
  const read = archive.read(path);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
