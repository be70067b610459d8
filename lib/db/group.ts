import { AsyncResource } from 'node:async_hooks';
import { Prisma } from './generated/client';
import type { Enter, Queue } from './queue';

/** So many transactions are committed together at most: the first waits for the last. */
const MOST = 64;

const SAVEPOINT = Prisma.sql`SAVEPOINT job`;
const RELEASE = Prisma.sql`RELEASE job`;
const ROLLBACK = Prisma.sql`ROLLBACK TO job`;

/** What a group needs of the transaction that it is done in. */
interface Outer {
  $executeRaw(statement: Prisma.Sql): Promise<unknown>;
}

interface Job<Tx> {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly settle: (error: unknown, value: unknown) => void;
  /** Calls something in the async context in which the job was asked for. */
  readonly inContext: <T>(call: () => T) => T;
}

/**
 * Commits transactions that wait for their turn together, each a savepoint within one transaction: what
 * takes longest in a short write is to have it on the disk, and one wait for the disk does for all of
 * them. One that fails is rolled back alone. Each is told its result only when all are committed and on
 * the disk, and if the commit fails, none of them was; where the disk fails after it, each is told so, and
 * sent again it is told only when the disk has it. While the disk takes its time, everything else goes on.
 *
 * @param transaction commits what it is given to do, and gives what waits until that is on the disk
 */
export function createGroups<Tx extends Outer>(
  queue: Queue,
  transaction: (work: (tx: Tx) => Promise<void>) => Promise<() => Promise<void>>,
): <T>(work: (tx: Tx) => Promise<T>) => Promise<T> {
  let waiting: Job<Tx>[] = [];
  let isScheduled = false;
  /** Over when the last group is on the disk, and told so. */
  let told: Promise<void> = Promise.resolve();

  async function commitWaiting(enter: Enter): Promise<void> {
    const jobs = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    const ends: (() => void)[] = [];
    const run = jobs.length === 1 ? runAlone : runJob;
    const fail = (error: unknown) => {
      for (const { settle } of jobs) settle(error, undefined);
    };
    try {
      const onDisk = await transaction(async (tx) => {
        for (const job of jobs) ends.push(await run(tx, job, enter));
      });
      told = onDisk().then(() => {
        for (const end of ends) end();
      }, fail);
    } catch (error) {
      fail(error);
    }
  }

  /** Not from within a turn, where the next would be taken for a part of it. */
  async function schedule(): Promise<void> {
    isScheduled = true;
    while (waiting.length > 0) {
      await queue(commitWaiting);
      // Meanwhile others gather, and are committed together next; each by itself would cost far more.
      await told;
    }
    isScheduled = false;
  }

  return <T>(work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const context = new AsyncResource('transaction');
      waiting.push({
        work,
        settle: (error, value) => (error === null ? resolve(value as T) : reject(error)),
        inContext: (call) => context.runInAsyncScope(call),
      });
      if (!isScheduled) void schedule();
    });
}

/** Does a job that has the transaction for itself; what it throws rolls that back. */
async function runAlone<Tx extends Outer>(
  tx: Tx,
  { work, settle, inContext }: Job<Tx>,
  enter: Enter,
): Promise<() => void> {
  const value = await inContext(() => enter(() => work(tx)));
  return () => settle(null, value);
}

/** Does a job within a savepoint, and gives what tells its result once that is committed. */
async function runJob<Tx extends Outer>(
  tx: Tx,
  { work, settle, inContext }: Job<Tx>,
  enter: Enter,
): Promise<() => void> {
  await tx.$executeRaw(SAVEPOINT);
  try {
    const value = await inContext(() => enter(() => work(tx)));
    await tx.$executeRaw(RELEASE);
    return () => settle(null, value);
  } catch (error) {
    // Where SQLite has given up the whole transaction there is no such savepoint any more: that throws,
    // and none of the group was done.
    await tx.$executeRaw(ROLLBACK);
    await tx.$executeRaw(RELEASE);
    return () => settle(error, undefined);
  }
}
