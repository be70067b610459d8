import type { Database } from '../../db/client';
import { changeDeck } from '../../db/repositories/made-decks';
import { ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import type { Refusal } from '../refusal';
import { type DeckForm, readDeckForm } from './deck-form';

/** Gives a deck another title and description; its short name stays. */
export async function editDeck(
  db: Database,
  author: Author,
  name: string,
  form: DeckForm,
): Promise<Result<DeckForm, Refusal>> {
  const read = readDeckForm(form);
  if (!read.ok) return read;
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'edit');
    if (!deck.ok) return deck;
    await changeDeck(tx, deck.value.id, read.value);
    return ok(read.value);
  });
}
