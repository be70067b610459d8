import { AsyncLocalStorage } from 'node:async_hooks';

/** Does something as part of the piece of work whose turn it is, until it is over. */
export type Enter = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs pieces of work one after the other; work started from within a piece is part of that piece. A
 * piece that does things on behalf of others, in their own async contexts, brings them in by `enter`.
 */
export interface Queue {
  <T>(work: (enter: Enter) => Promise<T>): Promise<T>;
  /** Whether the caller is part of the piece of work whose turn it is. */
  isInTurn(): boolean;
}

/**
 * The adapter has one connection, and only transactions take its lock: a write from outside would land
 * in whatever transaction is open, and vanish with it. So every operation and every transaction waits
 * here for its turn. A transaction's own calls are told apart by their async context, which is taken
 * back when the transaction ends, so that a call left over from it queues like any other.
 */
export function createQueue(): Queue {
  const turns = new AsyncLocalStorage<{ open: boolean }>();
  let last: Promise<unknown> = Promise.resolve();

  const enter: Enter = (work) => {
    const turn = { open: true };
    return turns.run(turn, async () => {
      try {
        return await work();
      } finally {
        turn.open = false;
      }
    });
  };

  const isInTurn = () => turns.getStore()?.open ?? false;
  const run = <T>(work: (enter: Enter) => Promise<T>) => {
    if (isInTurn()) return work(enter);
    const result = last.then(() => enter(() => work(enter)));
    last = result.catch(() => undefined);
    return result;
  };
  return Object.assign(run, { isInTurn });
}
