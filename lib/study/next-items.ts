import type { Database } from '../db/client';
import { wholeId } from '../db/part-id';
import { rememberedDay } from '../db/repositories/day-entries';
import {
  againCards,
  type CardOrder,
  dueCards,
  freshItems,
  type QueuedItem,
} from '../db/repositories/queue';
import { queueOf, seedOfDay } from '../scheduling/queue';
import { cardIdOf } from './card-id';
import { dayDone } from './day-counts';
import { roomOf } from './day-room';
import { KINDS } from './item-body';
import { show } from './shown';
import type { Shown } from './shown-item';
import { type Viewer, viewerOf } from './viewer';

export interface NextRequest {
  readonly count: number;
  /** Ids of the cards that the learner has before them already, in their order. */
  readonly exclude: readonly string[];
  readonly zone?: string;
}

/** So many more are read than asked for that cards of one concept can be kept apart. */
const MORE = 8;

/** The next items of a learner's queue. */
export async function nextItems(
  db: Database,
  learnerId: string,
  now: Date,
  { count, exclude, zone }: NextRequest,
): Promise<Shown[]> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const { learner, day, adopted } = viewer;
  const scope = { learnerId, day, deckIds: [...adopted], kinds: KINDS };
  const take = count + exclude.length + MORE;
  const done = dayDone(learner ? await rememberedDay(db, learnerId, day) : []);
  const room = await roomOf(db, viewer, done);
  const place = new Map(done.answered.map((cardId, at) => [cardId, at]));
  const waiting = (items: readonly QueuedItem[]) =>
    items.map((item) => ({
      ...item,
      cardId: cardIdOf(learnerId, item.itemId),
      whole: wholeId(item.itemId),
    }));
  const again = waiting(learner ? await againCards(db, scope) : []);
  const due = waiting(learner ? await dueCards(db, scope, take, cardOrder(viewer)) : []);
  // New cards come after all that are due, and finding them takes long where almost all are known.
  const isEnough = Math.min(due.length, room.reviews) >= take;
  const queue = queueOf(
    {
      due,
      fresh: waiting(isEnough ? [] : await freshItems(db, scope, take, room.ofDecks)),
      again: again.sort((a, b) => (place.get(a.cardId) ?? -1) - (place.get(b.cardId) ?? -1)),
      room: room.fresh,
      reviews: room.reviews,
    },
    exclude,
  );
  const shown: Shown[] = [];
  for (const { itemId, card } of queue.slice(0, count)) {
    const item = await show(db, viewer, itemId, card);
    if (item) shown.push(item);
  }
  return shown;
}

function cardOrder({ learnerId, day, settings }: Viewer): CardOrder {
  if (settings.order !== 'random') return { by: settings.order };
  return { by: 'random', seed: seedOfDay(learnerId, day) };
}
