import { closeSync, fsyncSync, openSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Has a file, or a folder's list of names, written through to the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Has a file that is written to again and again synced beside the process, which does other things meanwhile. */
export function syncingOf(path: string) {
  let opened: Promise<FileHandle> | null = null;
  return {
    /** Done when all that was written to the file is on the disk; the file has to be there. */
    async sync(): Promise<void> {
      opened ??= open(path, 'r+').catch((error) => {
        opened = null;
        throw error;
      });
      await (await opened).datasync();
    },
    async close(): Promise<void> {
      await (await opened)?.close();
    },
  };
}
