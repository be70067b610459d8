import { expect, test } from 'vitest';
import { createGroups } from './group';
import { createQueue } from './queue';

/** Groups over a database that only takes notes, and a disk whose syncs are ended by hand. */
function noted() {
  const done: string[] = [];
  const disk: { resolve(): void; reject(error: Error): void }[] = [];
  const groups = createGroups(createQueue(), async (work) => {
    await work({ $executeRaw: async () => 0 });
    done.push('commit');
    return () => new Promise<void>((resolve, reject) => disk.push({ resolve, reject }));
  });
  const write = (name: string) =>
    groups(async () => {
      done.push(name);
      return name;
    });
  return { write, done, disk };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('nobody is told before the disk has what was committed, and the next are done meanwhile', async () => {
  const { write, done, disk } = noted();
  const told: string[] = [];
  const first = write('a').then((name) => told.push(name));
  await turn();
  const second = write('b').then((name) => told.push(name));
  await turn();
  expect(done).toEqual(['a', 'commit', 'b', 'commit']);
  expect(told).toEqual([]);
  disk[0]!.resolve();
  await first;
  expect(told).toEqual(['a']);
  disk[1]!.resolve();
  await second;
  expect(told).toEqual(['a', 'b']);
});

test('where the disk fails, everybody whose work it was is told so', async () => {
  const { write, disk } = noted();
  const work = Promise.allSettled([write('a'), write('b')]);
  await turn();
  for (const { reject } of disk) reject(new Error('no disk'));
  await turn();
  for (const { reject } of disk) reject(new Error('no disk'));
  expect(await work).toMatchObject([
    { status: 'rejected', reason: { message: 'no disk' } },
    { status: 'rejected', reason: { message: 'no disk' } },
  ]);
});
