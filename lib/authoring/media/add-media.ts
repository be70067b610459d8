import type { Database, Store } from '../../db/client';
import { findDeck } from '../../db/repositories/decks';
import {
  findMedia,
  mediaOfDeck,
  nameMedia,
  type StoredMedia,
  storeMedia,
} from '../../db/repositories/media';
import { err, ok, type Result } from '../../result';
import { type Actor, may } from '../access/may';
import { type Author, openDeck } from '../access/open-deck';
import { freeSlug, slugOf } from '../decks/short-name';
import { invalid, type Refusal } from '../refusal';
import { keptMedia } from './kept-media';

/** Bytes that a deck's pictures and sounds may have together. */
const MOST_OF_DECK = 200_000_000;

export interface AddedMedia {
  /** As texts name it, after `media:`. */
  readonly name: string;
  readonly type: string;
}

/** Puts a picture or a sound into a deck, under its file's name or one near it. */
export async function addMedia(
  db: Database,
  author: Author,
  given: {
    readonly deck: string;
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly now: Date;
  },
): Promise<Result<AddedMedia, Refusal>> {
  const allowed = await openDeck(db, author, given.deck, 'edit');
  if (!allowed.ok) return allowed;
  // Decoding takes longer than a write may, so it comes first.
  const kept = await keptMedia(given.bytes);
  if (!kept.ok) return err(invalid('media', kept.error));
  const { type, ending, bytes } = kept.value;
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, given.deck, 'edit');
    if (!deck.ok) return deck;
    const shown = await mediaOfDeck(tx, deck.value.id);
    if (shown.reduce((sum, { size }) => sum + size, bytes.length) > MOST_OF_DECK) {
      return err(invalid('media', 'The pictures and sounds of a deck have at most 200 MB.'));
    }
    const hash = await storeMedia(tx, { type, bytes }, given.now);
    const same = shown.find((one) => one.hash === hash);
    if (same) return ok({ name: same.name, type });
    const stem = slugOf(given.file.replace(/\.[^.]*$/, ''), 'picture');
    const taken = shown.map(({ name }) => name.replace(/\.[^.]*$/, ''));
    const name = `${freeSlug(stem, new Set(taken))}.${ending}`;
    await nameMedia(tx, deck.value.id, name, hash);
    return ok({ name, type });
  });
}

/** What a deck shows under a name, for whoever may read the deck; null for all others. */
export async function mediaFor(
  db: Store,
  actor: Actor,
  deckName: string,
  name: string,
): Promise<StoredMedia | null> {
  const deck = await findDeck(db, deckName);
  return deck && may(actor, deck, 'read') ? findMedia(db, deck.id, name) : null;
}
