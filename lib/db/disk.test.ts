import { expect, test } from 'vitest';
import { createDisk } from './disk';

/** A disk of which each sync is ended by hand. */
function slowDisk() {
  const ends: { resolve(): void; reject(error: Error): void }[] = [];
  const disk = createDisk(
    () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })),
  );
  return { disk, ends };
}

const isDone = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(
      () => true,
      () => true,
    ),
    new Promise((resolve) => setTimeout(() => resolve(false), 5)),
  ]);

test('what was written later is not said to be on the disk before what was written earlier', async () => {
  const { disk, ends } = slowDisk();
  const [first, second] = [disk.sync(), disk.sync()];
  ends[1]!.resolve();
  expect(await isDone(second)).toBe(false);
  ends[0]!.resolve();
  await Promise.all([first, second]);
});

test('who has written nothing waits for what others have written', async () => {
  const { disk, ends } = slowDisk();
  await disk.synced();
  const written = disk.sync();
  const looked = disk.synced();
  expect(await isDone(looked)).toBe(false);
  ends[0]!.resolve();
  await Promise.all([written, looked]);
});

test('a disk that fails is told to who wrote, and tried again for who asks later', async () => {
  const { disk, ends } = slowDisk();
  const first = disk.sync();
  const second = disk.sync();
  ends[1]!.resolve();
  ends[0]!.reject(new Error('no disk'));
  await expect(first).rejects.toThrow('no disk');
  await second;
  const later = disk.synced();
  await expect.poll(() => ends.length).toBe(3);
  ends[2]!.reject(new Error('still no disk'));
  await expect(later).rejects.toThrow('still no disk');
  const last = disk.synced();
  await expect.poll(() => ends.length).toBe(4);
  ends[3]!.resolve();
  await last;
  await disk.synced();
});
