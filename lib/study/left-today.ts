import type { Database } from '../db/client';
import { type DeckCounts, deckCounts } from '../db/repositories/deck-counts';
import { againCards } from '../db/repositories/queue';
import { dayDone } from './day-counts';
import { roomOf } from './day-room';
import { KINDS } from './item-body';
import { rememberedDay } from './remembered-day';
import type { LeftToday } from './today-summary';
import { type Viewer, viewerOf } from './viewer';

/** What a review counts with: it is asked for with every answer, so nothing more is read for it. */
export async function leftToday(
  db: Database,
  learnerId: string,
  now: Date,
  zone?: string,
): Promise<LeftToday> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const { day, adopted } = viewer;
  return leftOf(
    db,
    viewer,
    await deckCounts(db, { learnerId, day, kinds: KINDS, deckIds: [...adopted] }),
  );
}

/** @param counts of all decks that the learner studies; those of others do not matter */
export async function leftOf(
  db: Database,
  viewer: Viewer,
  counts: readonly DeckCounts[],
): Promise<LeftToday> {
  const { learnerId, learner, day, adopted } = viewer;
  const scope = { learnerId, day, kinds: KINDS, deckIds: [...adopted] };
  const done = learner ? await rememberedDay(db, learnerId, day) : dayDone([]);
  const again = learner ? await againCards(db, scope) : [];
  const studied = counts.filter(({ deckId }) => adopted.has(deckId));
  const dueDays = studied.flatMap(({ nextDueDay }) => nextDueDay ?? []).sort();
  const room = await roomOf(db, viewer, done);
  const fresh = studied.reduce(
    (total, deck) => total + Math.min(deck.fresh, room.ofDecks.get(deck.deckId) ?? deck.fresh),
    0,
  );
  const allDue = studied.reduce((total, deck) => total + deck.due, 0);
  const due = Math.min(allDue, room.reviews);
  return {
    due,
    waiting: allDue - due,
    fresh: Math.min(fresh, room.fresh),
    again: again.length,
    done: done.answered.size - again.filter(({ card }) => done.answered.has(card.id)).length,
    nextDueDay: dueDays[0] ?? null,
  };
}
