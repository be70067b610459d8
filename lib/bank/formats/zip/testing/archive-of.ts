import { unzipSync } from 'fflate';
import { err, ok, type Result } from '../../../../result';
import type { Archive } from '../archive';

/** The files of a ZIP archive in memory. Checksums are not compared: a damaged file is read as it is. */
export function archiveOf(bytes: Uint8Array): Result<Archive, string> {
  try {
    const files = unzipSync(bytes);
    return ok({
      names: Object.keys(files).filter((name) => !name.endsWith('/')),
      read: (name) => (files[name] ? ok(files[name]) : err(`“${name}” is not in the archive.`)),
    });
  } catch {
    return err('The archive is damaged.');
  }
}
