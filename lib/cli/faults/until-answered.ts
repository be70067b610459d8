import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Reply } from '../drive/client';

/** Milliseconds between two tries, and until it is given up: nothing is down for so long. */
const BETWEEN = 50;
const PATIENCE = 120_000;

/**
 * Sends something again and again, as the app's own pages do, until the server has answered: through a
 * lost connection and through 5xx and 429, with the same id each time.
 */
export async function untilAnswered(client: Client, path: string, body: unknown): Promise<Reply> {
  const start = performance.now();
  for (;;) {
    const reply = await client.post(path, body).catch(() => null);
    if (reply && reply.status < 500 && reply.status !== 429) return reply;
    if (performance.now() - start > PATIENCE) {
      throw new Error(`${path} was not answered in two minutes: ${JSON.stringify(reply)}`);
    }
    await sleep(BETWEEN);
  }
}
