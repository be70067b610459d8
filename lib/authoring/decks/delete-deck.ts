import type { Database, Store } from '../../db/client';
import {
  changeDeck,
  decksOfAuthor,
  disownDeck,
  learnersOfDeck,
  removeDeck,
} from '../../db/repositories/made-decks';
import { dropUnusedMedia } from '../../db/repositories/media';
import { ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import type { Refusal } from '../refusal';

/** What became of a deck: one that somebody has cards of can only be withdrawn. */
export type Deleted = 'deleted' | 'withdrawn';

/**
 * Deletes a deck of which nobody has a card, for good. One that was studied is withdrawn: it is handed out
 * to nobody, and what its learners answered stays in their logs.
 */
export function deleteDeck(
  db: Database,
  author: Author,
  name: string,
): Promise<Result<Deleted, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'delete');
    if (!deck.ok) return deck;
    if ((await learnersOfDeck(tx, deck.value.id)) === 0) {
      await removeDeck(tx, deck.value.id);
      await dropUnusedMedia(tx);
      return ok('deleted' as const);
    }
    await changeDeck(tx, deck.value.id, { withdrawn: true });
    return ok('withdrawn' as const);
  });
}

/** Hands a withdrawn deck out again. */
export function restoreDeck(
  db: Database,
  author: Author,
  name: string,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'delete');
    if (!deck.ok) return deck;
    await changeDeck(tx, deck.value.id, { withdrawn: false });
    return ok(null);
  });
}

/**
 * What becomes of a user's decks when the account is deleted: those that nobody studies go along, the
 * others stay as they are for their learners and have no owner any more. It has to be done before the
 * account's row is deleted.
 */
export async function leaveDecks(db: Store, userId: string): Promise<void> {
  const own = (await decksOfAuthor(db, userId)).filter(({ ownerId }) => ownerId === userId);
  for (const { id, visibility } of own) {
    if ((await learnersOfDeck(db, id)) === 0) {
      await removeDeck(db, id);
      continue;
    }
    await disownDeck(db, id);
    if (visibility === 'private') await changeDeck(db, id, { withdrawn: true });
  }
  await dropUnusedMedia(db);
}
