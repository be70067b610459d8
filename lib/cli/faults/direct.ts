import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type { Database } from '../../db/client';
import { retally } from '../../db/repositories/tallies/retally';
import { makeLoadRows } from '../../db/testing/load-rows';
import { guestCookie, signedGuest } from '../../study/accounts/guest-cookie';
import { columnsOf } from '../../study/card-row';
import { madeHistory } from '../bench/load/made-history';
import { Client, type Reply } from '../drive/client';

/** What became of a grade that was sent once and never again; null where the connection broke. */
export interface Sent {
  readonly id: string;
  readonly reply: Reply | null;
}

interface Item {
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
}

/** Somebody with `CARDS` flashcards that are due. */
export interface Learner {
  readonly id: string;
}

const CARDS = 200;

/** Makes learners whose cards are all due. */
export async function makeLearners(
  db: Database,
  database: string,
  count: number,
): Promise<Learner[]> {
  const learnerIds = Array.from({ length: count }, () => randomUUID());
  const { history, card } = madeHistory(2);
  const columns = { ...columnsOf(card) };
  makeLoadRows(database, {
    ...{ learnerIds, cardsEach: CARDS, history, card: columns, now: new Date() },
  });
  for (const id of learnerIds) await retally(db, id);
  return learnerIds.map((id) => ({ id }));
}

/** Grades a learner's cards, each sent once and never again, until none is left or `isOver`; tells of each. */
export async function gradeOnce(
  { id: learnerId }: Learner,
  isOver: () => boolean,
  { port, secret }: { readonly port: number; readonly secret: string },
  tell: (sent: Sent) => void,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const client = new Client(port, `${guestCookie}=${signedGuest(learnerId, secret)}`, agent);
  while (!isOver()) {
    const asked = { count: 10, exclude: [] };
    const next = await client.post('/api/review/next', asked).catch(() => null);
    const { items = [] } = (next?.body ?? {}) as { items?: Item[] };
    if (items.length === 0) break;
    for (const { cardId, itemVersion, seq } of items) {
      if (isOver()) break;
      const about = { id: randomUUID(), cardId, itemVersion, seq };
      const body = { ...about, grade: 4, shownMs: 1_000, agoMs: 0 };
      const reply = await client.post('/api/review/grade', body).catch(() => null);
      tell({ id: about.id, reply });
    }
  }
  agent.destroy();
}
