import { randomUUID } from 'node:crypto';
import type { Client, Reply } from '../../drive/client';

/** What is asked of the server for the screen, and what came of it. */
export interface Timed {
  readonly kind: 'grade' | 'next';
  readonly ms: number;
  readonly failed: string | null;
}

interface Item {
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
}

/** Cards fetched together: as many as the route hands out. */
const AT_ONCE = 10;

/**
 * Reviews a learner's cards as the review screen does, by fetching some and grading each, until none is
 * left today or `isOver`; tells of every request. Gives whether any card was left.
 */
export async function reviewCards(
  client: Client,
  isOver: () => boolean,
  tell: (timed: Timed) => void,
): Promise<boolean> {
  while (!isOver()) {
    const next = await timed(
      'next',
      client.post('/api/review/next', { count: AT_ONCE, exclude: [] }),
      tell,
    );
    const items = next?.status === 200 ? (next.body as { items: Item[] }).items : [];
    if (items.length === 0) return false;
    for (const { cardId, itemVersion, seq } of items) {
      if (isOver()) return true;
      const about = { id: randomUUID(), cardId, itemVersion, seq };
      const body = { ...about, grade: 4, shownMs: 3_000, agoMs: 0 };
      await timed('grade', client.post('/api/review/grade', body), tell);
    }
  }
  return true;
}

async function timed(
  kind: Timed['kind'],
  sent: Promise<Reply>,
  tell: (timed: Timed) => void,
): Promise<Reply | null> {
  const reply = await sent.catch((error: Error) => error);
  if (reply instanceof Error) {
    tell({ kind, ms: 0, failed: reply.message });
    return null;
  }
  const failed = reply.status === 200 ? null : `${reply.status} ${JSON.stringify(reply.body)}`;
  tell({ kind, ms: reply.ms, failed });
  return reply;
}
