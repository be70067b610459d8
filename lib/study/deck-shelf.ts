import { may } from '../authoring/access/may';
import type { Database } from '../db/client';
import { itemCounts } from '../db/repositories/deck-counts';
import { publicMadeDecks } from '../db/repositories/decks';
import { KINDS } from './item-body';
import { today } from './today';
import type { DeckSummary } from './today-summary';
import { viewerOf } from './viewer';

/** So many decks of others are offered, the latest. */
const SHARED = 60;

/** A deck that somebody made and shows to everyone. */
export interface SharedDeck {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly items: number;
}

/** The decks that a learner has to do with, and those that they might take up. */
export interface DeckShelf {
  readonly decks: readonly DeckSummary[];
  readonly shared: readonly SharedDeck[];
}

export async function deckShelf(
  db: Database,
  learnerId: string,
  now: Date,
  zone?: string,
): Promise<DeckShelf> {
  const { decks } = await today(db, learnerId, now, zone);
  const { actor } = await viewerOf(db, learnerId, now, zone);
  const known = new Set(decks.map(({ name }) => name));
  const others = (await publicMadeDecks(db, SHARED)).filter(
    (deck) => !known.has(deck.name) && may(actor, deck, 'study'),
  );
  const items = await itemCounts(
    db,
    others.map(({ id }) => id),
    KINDS,
  );
  const shared = others.map(({ id, name, title, description }) => ({
    ...{ name, title, description, items: items.get(id) ?? 0 },
  }));
  return { decks, shared: shared.filter((deck) => deck.items > 0) };
}
