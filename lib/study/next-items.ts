import type { Store } from '../db/client';
import { logOfDay } from '../db/repositories/log';
import { againCards, dueCards, freshItems, type QueuedItem } from '../db/repositories/queue';
import { queueOf } from '../scheduling/queue';
import { cardIdOf } from './card-id';
import { dayDone } from './day-counts';
import { KINDS } from './item-body';
import { show } from './shown';
import type { Shown } from './types';
import { viewerOf } from './viewer';

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
  db: Store,
  learnerId: string,
  now: Date,
  { count, exclude, zone }: NextRequest,
): Promise<Shown[]> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const { learner, day, adopted, settings } = viewer;
  const scope = { learnerId, day, deckIds: [...adopted], kinds: KINDS };
  const take = count + exclude.length + MORE;
  const { answered, introduced } = dayDone(learner ? await logOfDay(db, learnerId, day) : []);
  const place = new Map(answered.map((cardId, at) => [cardId, at]));
  const waiting = (items: readonly QueuedItem[]) =>
    items.map((item) => ({ ...item, cardId: cardIdOf(learnerId, item.itemId) }));
  const again = waiting(learner ? await againCards(db, scope) : []);
  const queue = queueOf(
    {
      due: waiting(learner ? await dueCards(db, scope, take) : []),
      fresh: waiting(await freshItems(db, scope, take)),
      again: again.sort((a, b) => (place.get(a.cardId) ?? -1) - (place.get(b.cardId) ?? -1)),
      room: settings.newPerDay - introduced,
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
