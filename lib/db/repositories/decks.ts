import type { Store } from '../client';
import type { DeckRow, NoteRow } from '../rows';

/** The decks that are handed out, in their order. */
export function decks(db: Store): Promise<DeckRow[]> {
  return db.deck.findMany({ where: { withdrawn: false }, orderBy: { position: 'asc' } });
}

export function findDeck(db: Store, name: string): Promise<DeckRow | null> {
  return db.deck.findFirst({ where: { name, withdrawn: false } });
}

/** The sections of a deck's study notes, in their order. */
export function notesOfDeck(db: Store, deckId: string): Promise<NoteRow[]> {
  return db.note.findMany({ where: { deckId }, orderBy: { position: 'asc' } });
}
