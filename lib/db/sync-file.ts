import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Has a file, or a folder's list of names, written through to the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
