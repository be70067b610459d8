/** Tells when what was written is on the disk. */
export interface Disk {
  /** Has what was just written synced; done when that is, and all that was written before it. */
  sync(): Promise<void>;
  /** Done when everything that was written is on the disk; tries once more what could not be brought there. */
  synced(): Promise<void>;
}

/** @param bring brings all that is written onto the disk, beside the process */
export function createDisk(bring: () => Promise<void>): Disk {
  let last: Promise<unknown> = Promise.resolve();
  /** Something that was committed, and is seen, may be lost with the power. */
  let isBehind = false;

  async function sync(): Promise<void> {
    const brought = bring().then(
      () => {
        isBehind = false;
      },
      (error) => {
        isBehind = true;
        throw error;
      },
    );
    const all = Promise.allSettled([last, brought]);
    last = all;
    await all;
    await brought;
  }

  return {
    sync,
    async synced() {
      await last;
      if (isBehind) await sync();
    },
  };
}
