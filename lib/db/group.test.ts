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

test('nobody is told before the disk has what was committed, and who comes meanwhile is committed together', async () => {
  const { write, done, disk } = noted();
  const told: string[] = [];
  const tell = (name: string) => write(name).then(() => told.push(name));
  const first = tell('a');
  await turn();
  const others = [tell('b'), tell('c')];
  await turn();
  expect(done).toEqual(['a', 'commit']);
  expect(told).toEqual([]);
  disk[0]!.resolve();
  await first;
  await turn();
  expect(done).toEqual(['a', 'commit', 'b', 'c', 'commit']);
  expect(told).toEqual(['a']);
  disk[1]!.resolve();
  await Promise.all(others);
  expect(told).toEqual(['a', 'b', 'c']);
});

test('where the disk fails, everybody whose work it was is told so', async () => {
  const { write, disk } = noted();
  const work = Promise.allSettled([write('a'), write('b')]);
  await turn();
  disk[0]!.reject(new Error('no disk'));
  await turn();
  disk[1]?.reject(new Error('no disk'));
  expect(await work).toMatchObject([
    { status: 'rejected', reason: { message: 'no disk' } },
    { status: 'rejected', reason: { message: 'no disk' } },
  ]);
});
