import type { Store } from '../db/client';
import { cardsPerDeck } from '../db/repositories/cards';
import type { DayDone } from './day-counts';
import type { Viewer } from './viewer';

/** How many more cards a learner's limits have room for on a day. */
export interface Room {
  /** New cards. */
  readonly fresh: number;
  /** New cards of the decks that have a limit of their own, by their ids. */
  readonly ofDecks: ReadonlyMap<string, number>;
  /** Due cards; Infinity where there is no limit. */
  readonly reviews: number;
}

export async function roomOf(
  db: Store,
  { settings, adopted, adoptions }: Viewer,
  { introduced, reviewed }: Pick<DayDone, 'introduced' | 'reviewed'>,
): Promise<Room> {
  const limited = [...adoptions.values()].flatMap(({ deckId, newPerDay }) =>
    newPerDay !== null && adopted.has(deckId) ? [{ deckId, newPerDay }] : [],
  );
  const met =
    limited.length > 0 ? await cardsPerDeck(db, [...introduced]) : new Map<string, number>();
  const left = (limit: number, used: number) => Math.max(0, limit - used);
  return {
    fresh: left(settings.newPerDay, introduced.size),
    ofDecks: new Map(
      limited.map(({ deckId, newPerDay }) => [deckId, left(newPerDay, met.get(deckId) ?? 0)]),
    ),
    reviews: left(settings.reviewsPerDay ?? Number.POSITIVE_INFINITY, reviewed.size),
  };
}
