import { may } from '../authoring/access/may';
import type { Database, Store } from '../db/client';
import { setAdoption } from '../db/repositories/adoptions';
import { findDeck } from '../db/repositories/decks';
import { err, ok, type Result } from '../result';
import { ensureLearner } from './ensure-learner';
import { type Viewer, viewerOf } from './viewer';

/** What a learner wants with a deck; what is left out stays as it is. */
export interface DeckChange {
  readonly learnerId: string;
  /** The deck's name. */
  readonly name: string;
  readonly state?: 'active' | 'paused' | 'dropped';
  /** New cards a day of this deck; null for as many as the day has room for. */
  readonly newPerDay?: number | null;
  readonly now: Date;
  /** IANA zone of the browser; used for a learner of whom nothing is stored yet. */
  readonly zone?: string | undefined;
}

export const MOST_NEW_OF_DECK = 1000;

/**
 * Takes a deck up, pauses or drops it, or limits its new cards. Cards and log stay whatever becomes of
 * the deck: they rest.
 *
 * @returns what is wrong with the change, as a sentence
 */
export function changeDeck(db: Database, change: DeckChange): Promise<Result<null, string>> {
  return db.$transaction(async (tx) => {
    const { learnerId, name, state, newPerDay, now, zone } = change;
    if (typeof newPerDay === 'number' && !isLimit(newPerDay)) {
      return err(`New cards a day have to be a whole number from 0 to ${MOST_NEW_OF_DECK}.`);
    }
    const viewer = await viewerOf(tx, learnerId, now, zone);
    const deck = await findDeck(tx, name);
    if (!deck || !may(viewer.actor, deck, 'study')) return err('There is no deck of this name.');
    await ensureLearner(tx, learnerId, viewer.learner, zone, now);
    await sayWhatWasTaken(tx, viewer, now);
    const known = viewer.adoptions.get(deck.id)?.state ?? 'dropped';
    await setAdoption(
      tx,
      { learnerId, deckId: deck.id, at: now },
      {
        state: state ?? (viewer.adopted.has(deck.id) ? 'active' : known),
        ...(newPerDay !== undefined && { newPerDay }),
      },
    );
    return ok(null);
  });
}

/** Whoever has said nothing studies the bank's decks; from the first word on, what is studied is written down. */
export async function sayWhatWasTaken(
  db: Store,
  { learnerId, adopted, adoptions }: Viewer,
  at: Date,
): Promise<void> {
  if (adoptions.size > 0) return;
  for (const deckId of adopted) await setAdoption(db, { learnerId, deckId, at }, {});
}

function isLimit(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_NEW_OF_DECK;
}
