import type { Store } from '../db/client';
import { type DeckCounts, deckCounts } from '../db/repositories/deck-counts';
import { logOfDay } from '../db/repositories/log';
import { againCards } from '../db/repositories/queue';
import { addDays } from '../scheduling/day';
import { dayDone } from './day-counts';
import { KINDS } from './item-body';
import type { DeckSummary, Today } from './types';
import { type Viewer, viewerOf } from './viewer';

/** What a learner has to do today and has done. */
export async function today(
  db: Store,
  learnerId: string,
  now: Date,
  zone?: string,
): Promise<Today> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const { day, adopted, settings, learner } = viewer;
  const scope = { learnerId, day, kinds: KINDS };
  const counts = await deckCounts(db, { ...scope, tomorrow: addDays(day, 1) });
  const { answered, introduced } = dayDone(learner ? await logOfDay(db, learnerId, day) : []);
  const again = learner ? await againCards(db, { ...scope, deckIds: [...adopted] }) : [];
  const comesBack = new Set(again.map(({ card }) => card?.id));
  const studied = counts.filter(({ deckId }) => adopted.has(deckId));
  const sum = (key: 'due' | 'fresh' | 'again' | 'tomorrow') =>
    studied.reduce((total, deck) => total + deck[key], 0);
  const dueDays = studied.flatMap(({ nextDueDay }) => nextDueDay ?? []).sort();
  return {
    day,
    due: sum('due'),
    fresh: Math.min(sum('fresh'), Math.max(0, settings.newPerDay - introduced)),
    again: sum('again'),
    done: answered.filter((cardId) => !comesBack.has(cardId)).length,
    tomorrow: sum('tomorrow'),
    nextDueDay: dueDays[0] ?? null,
    guest: !learner?.userId,
    decks: summaries(viewer, counts),
  };
}

function summaries({ decks, adopted }: Viewer, counts: readonly DeckCounts[]): DeckSummary[] {
  return decks.map(({ id, name, title, description }) => {
    const { items, due, fresh } = counts.find(({ deckId }) => deckId === id) ?? NOTHING;
    return { ...{ name, title, description, items, due, fresh }, adopted: adopted.has(id) };
  });
}

const NOTHING = { items: 0, due: 0, fresh: 0 };
