import { AsyncLocalStorage } from 'node:async_hooks';

/** Runs pieces of work one after the other; work started from within a piece is part of that piece. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The adapter has one connection, and only transactions take its lock: a write from outside would land
 * in whatever transaction is open, and vanish with it. So every operation and every transaction waits
 * here for its turn. A transaction's own calls are told apart by their async context, which is taken
 * back when the transaction ends, so that a call left over from it queues like any other.
 */
export function createQueue(): Queue {
  const turns = new AsyncLocalStorage<{ open: boolean }>();
  let last: Promise<unknown> = Promise.resolve();

  return (work) => {
    if (turns.getStore()?.open) return work();
    const result = last.then(() => {
      const turn = { open: true };
      return turns.run(turn, async () => {
        try {
          return await work();
        } finally {
          turn.open = false;
        }
      });
    });
    last = result.catch(() => undefined);
    return result;
  };
}
