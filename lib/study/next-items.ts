import type { Database } from '../db/client';
import { wholeId } from '../db/part-id';
import {
  againCards,
  type CardOrder,
  dueCards,
  freshItems,
  type QueuedItem,
} from '../db/repositories/queue';
import { queueOf, seedOfDay } from '../scheduling/queue';
import { cardIdOf } from './card-id';
import { type DayDone, dayDone } from './day-counts';
import { roomOf } from './day-room';
import { KINDS } from './item-body';
import { rememberedDay } from './remembered-day';
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
  const done = learner ? await rememberedDay(db, learnerId, day) : dayDone([]);
  const room = await roomOf(db, viewer, done);
  const waiting = (items: readonly QueuedItem[]) =>
    items.map((item) => ({
      ...item,
      cardId: cardIdOf(learnerId, item.itemId),
      whole: wholeId(item.itemId),
    }));
  const again = lastOnesLast(waiting(learner ? await againCards(db, scope) : []), done);
  const due = waiting(learner ? await dueCards(db, scope, take, cardOrder(viewer)) : []);
  // New cards come after all that are due, and finding them takes long where almost all are known.
  const isEnough = Math.min(due.length, room.reviews) >= take;
  const queue = queueOf(
    {
      due,
      fresh: waiting(isEnough ? [] : await freshItems(db, scope, take, room.ofDecks)),
      again,
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

/** Cards in the order in which they were last answered on the day. */
function lastOnesLast<Item extends { readonly cardId: string }>(
  items: readonly Item[],
  { answered }: DayDone,
): readonly Item[] {
  if (items.length < 2) return items;
  const place = new Map([...answered].map((cardId, at) => [cardId, at]));
  return [...items].sort((a, b) => (place.get(a.cardId) ?? -1) - (place.get(b.cardId) ?? -1));
}

function cardOrder({ learnerId, day, settings }: Viewer): CardOrder {
  if (settings.order !== 'random') return { by: settings.order };
  return { by: 'random', seed: seedOfDay(learnerId, day) };
}
