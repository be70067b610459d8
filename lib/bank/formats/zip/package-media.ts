import type { InterchangeMedia, Skipped } from '../interchange';
import type { Archive } from './archive';
import { isMediaName } from './media-name';

/** The media in a folder of a package, to be read when they are wanted. */
export function packageMedia(
  archive: Archive,
  names: readonly string[],
  folder: string,
  skipped: Skipped[],
): InterchangeMedia[] {
  return names
    .filter((name) => name.startsWith(folder))
    .flatMap((path) => {
      const name = path.slice(folder.length);
      if (!isMediaName(name)) {
        skipped.push({ where: path, why: 'it is no name that a picture or a sound may have' });
        return [];
      }
      return [{ name, bytes: () => bytesOf(archive, path) }];
    });
}

/** A medium that turns out damaged is thrown, for it is met in the midst of an import, which is then undone. */
function bytesOf(archive: Archive, path: string): Uint8Array {
  const read = archive.read(path);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
