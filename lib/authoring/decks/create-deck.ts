import type { Database, Store } from '../../db/client';
import { createMadeDeck, deckNamesFrom } from '../../db/repositories/made-decks';
import { ok, type Result } from '../../result';
import type { Author } from '../access/open-deck';
import type { Refusal } from '../refusal';
import { type DeckForm, readDeckForm } from './deck-form';
import { freeSlug, slugOf } from './short-name';

/** Makes a private deck of an author; gives its short name, which it keeps for ever. */
export async function createDeck(
  db: Database,
  { userId }: Author,
  form: DeckForm,
  now: Date,
): Promise<Result<string, Refusal>> {
  const read = readDeckForm(form);
  if (!read.ok) return read;
  return db.$transaction(async (tx) => {
    const name = await freeDeckName(tx, read.value.title);
    await createMadeDeck(tx, { ...read.value, name, ownerId: userId, copiedFrom: null, at: now });
    return ok(name);
  });
}

/** A short name for a title that no deck has. */
export async function freeDeckName(db: Store, title: string): Promise<string> {
  const slug = slugOf(title);
  return freeSlug(slug, new Set(await deckNamesFrom(db, slug)));
}
