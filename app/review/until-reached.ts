import { Unreachable } from './send';

const longestPause = 30_000;

/** Resolves after the pause, or at once when the browser says that the connection is back. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}

/**
 * Sends until the server has said something, with growing pauses. `onConnection` hears after
 * each attempt whether the connection is lost.
 */
export async function untilReached<Reply>(
  attempt: () => Promise<Reply>,
  onConnection: (lost: boolean) => void,
): Promise<Reply> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      const reply = await attempt();
      onConnection(false);
      return reply;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      onConnection(true);
      await pause(wait);
    }
  }
}
