import type { Database } from '../db/client';
import { type DeckCounts, deckCounts, lateAndNext } from '../db/repositories/deck-counts';
import { addDays } from '../scheduling/day';
import { KINDS } from './item-body';
import { leftOf } from './left-today';
import type { DeckSummary, Today } from './today-summary';
import { type Viewer, viewerOf } from './viewer';

/** Days after which a due card counts as late, and not as one of a day that was skipped. */
const LATE = 2;

/** What a learner has to do today and has done. */
export async function today(
  db: Database,
  learnerId: string,
  now: Date,
  zone?: string,
): Promise<Today> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const { day, decks, adopted, learner } = viewer;
  const scope = { learnerId, day, kinds: KINDS };
  const counts = await deckCounts(db, { ...scope, deckIds: decks.map(({ id }) => id) });
  const { late, next } = await lateAndNext(db, {
    ...{ ...scope, deckIds: [...adopted] },
    ...{ lateFrom: addDays(day, -LATE), next: addDays(day, 1) },
  });
  return {
    ...(await leftOf(db, viewer, counts)),
    ...{ day, late, tomorrow: next, guest: !learner?.userId, decks: summaries(viewer, counts) },
  };
}

function summaries(
  { decks, adopted, adoptions }: Viewer,
  counts: readonly DeckCounts[],
): DeckSummary[] {
  return decks.map(({ id, name, title, description }) => {
    const { items, due, fresh } = counts.find(({ deckId }) => deckId === id)!;
    const said = adoptions.get(id);
    return {
      ...{ name, title, description, items, due, fresh, adopted: adopted.has(id) },
      state: adopted.has(id) ? 'active' : said?.state === 'paused' ? 'paused' : 'open',
      newPerDay: said?.newPerDay ?? null,
    };
  });
}
