import type { Database } from '../db/client';
import { rememberedDay } from '../db/repositories/day-entries';
import { type DeckCounts, deckCounts } from '../db/repositories/deck-counts';
import { againCards } from '../db/repositories/queue';
import { addDays } from '../scheduling/day';
import { dayDone } from './day-counts';
import { roomOf } from './day-room';
import { KINDS } from './item-body';
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
  const counts = await deckCounts(db, {
    ...{ ...scope, deckIds: decks.map(({ id }) => id) },
    ...{ tomorrow: addDays(day, 1), lateFrom: addDays(day, -LATE) },
  });
  const done = dayDone(learner ? await rememberedDay(db, learnerId, day) : []);
  const again = learner ? await againCards(db, { ...scope, deckIds: [...adopted] }) : [];
  const comesBack = new Set(again.map(({ card }) => card?.id));
  const studied = counts.filter(({ deckId }) => adopted.has(deckId));
  const sum = (key: 'due' | 'late' | 'again' | 'tomorrow') =>
    studied.reduce((total, deck) => total + deck[key], 0);
  const dueDays = studied.flatMap(({ nextDueDay }) => nextDueDay ?? []).sort();
  const room = await roomOf(db, viewer, done);
  const fresh = studied.reduce(
    (total, deck) => total + Math.min(deck.fresh, room.ofDecks.get(deck.deckId) ?? deck.fresh),
    0,
  );
  const due = Math.min(sum('due'), room.reviews);
  return {
    day,
    due,
    waiting: sum('due') - due,
    late: sum('late'),
    fresh: Math.min(fresh, room.fresh),
    again: sum('again'),
    done: done.answered.filter((cardId) => !comesBack.has(cardId)).length,
    tomorrow: sum('tomorrow'),
    nextDueDay: dueDays[0] ?? null,
    guest: !learner?.userId,
    decks: summaries(viewer, counts),
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
