import { setTimeout as sleep } from 'node:timers/promises';
import { sqliteCode } from './sqlite-code';

/** Milliseconds that another process's lock is waited for, from when it was first met. */
export const PATIENCE = 5_000;
/** Milliseconds between two tries. */
const BETWEEN = 20;

/**
 * Gives a function that does something again as long as another process holds the lock it needs, without
 * holding up the process meanwhile. Once the lock has been met for longer than anyone waits, each is
 * tried once and told at once; all who wait for the connection would else wait one after the other.
 */
export function createPatience(): <T>(work: () => Promise<T>) => Promise<T> {
  let since: number | null = null;
  return async (work) => {
    for (;;) {
      try {
        const result = await work();
        since = null;
        return result;
      } catch (error) {
        if (!sqliteCode(error)?.startsWith('SQLITE_BUSY')) throw error;
        since ??= performance.now();
        if (performance.now() - since > PATIENCE) throw error;
        await sleep(BETWEEN);
      }
    }
  };
}
