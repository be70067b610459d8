import { may } from '../../authoring/access/may';
import { refreshSearch } from '../../authoring/search/refresh-search';
import { wantedWords } from '../../bank/search-words';
import type { Database } from '../../db/client';
import { publicMadeDecks } from '../../db/repositories/decks';
import { foundEntries } from '../../db/repositories/search';
import { viewerOf } from '../viewer';

/** Something that a search found. */
export interface Found {
  readonly kind: 'item' | 'note';
  /** What sort of item; null of a note. */
  readonly itemKind: string | null;
  /** The item's id, or the note's deck and position: `deck#2`. */
  readonly ref: string;
  readonly deck: { readonly name: string; readonly title: string };
  /** Markdown with TeX: what it asks, or the note's heading. */
  readonly title: string;
  /** What may be told besides: a flashcard's back, what a note begins with. */
  readonly more: string | null;
}

/** At most so many are told. */
export const MOST_FOUND = 50;

/** Decks that others made and show to everyone which are looked through. */
const PUBLIC_DECKS = 200;

/** What of the decks that a learner may read has all of a question's words; the best first. */
export async function search(
  db: Database,
  learnerId: string,
  question: string,
  now: Date,
): Promise<Found[]> {
  const words = wantedWords(question);
  if (words.length === 0) return [];
  await refreshSearch(db);
  const { actor, decks } = await viewerOf(db, learnerId, now, undefined);
  const others = await publicMadeDecks(db, PUBLIC_DECKS);
  const readable = [...decks, ...others].filter((deck) => may(actor, deck, 'read'));
  const byId = new Map(readable.map((deck) => [deck.id, deck]));
  const found = await foundEntries(db, words, [...byId.keys()], MOST_FOUND);
  return found.map(({ kind, itemKind, ref, deckId, title, more }) => {
    const deck = byId.get(deckId)!;
    return {
      ...{ kind: kind as Found['kind'], itemKind, ref, title, more },
      deck: { name: deck.name, title: deck.title },
    };
  });
}
