import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/client';
import { addCollaborator, changeDeck, removeCollaborator } from '../../db/repositories/made-decks';
import { userOfEmail } from '../../db/repositories/users';
import { err, ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import { invalid, type Refusal } from '../refusal';
import type { Visibility } from './visibilities';

/** Bytes of a link: nobody guesses 144 bits. */
const LINK_BYTES = 18;

/**
 * Says who may open a deck: its owner and collaborators alone, whoever has the link, or everybody. The
 * link stays the same when a deck is closed and opened again, unless a fresh one is asked for.
 */
export function shareDeck(
  db: Database,
  author: Author,
  { deck: name, visibility, fresh }: { deck: string; visibility: Visibility; fresh: boolean },
): Promise<Result<{ readonly link: string | null }, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'share');
    if (!deck.ok) return deck;
    const wanted = visibility === 'link' && (fresh || deck.value.link === null);
    const link = wanted ? randomBytes(LINK_BYTES).toString('base64url') : deck.value.link;
    await changeDeck(tx, deck.value.id, { visibility, link });
    return ok({ link: visibility === 'link' ? link : null });
  });
}

/** Lets the account with an e-mail address work on a deck. */
export function inviteCollaborator(
  db: Database,
  author: Author,
  { deck: name, email, now }: { deck: string; email: string; now: Date },
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'share');
    if (!deck.ok) return deck;
    const userId = await userOfEmail(tx, email.trim());
    if (userId === null) {
      const message = 'There is no account with this e-mail address: they have to make one first.';
      return err(invalid('email', message));
    }
    if (userId === deck.value.ownerId)
      return err(invalid('email', 'The deck is yours: you work on it anyway.'));
    await addCollaborator(tx, { deckId: deck.value.id, userId, at: now });
    return ok(null);
  });
}

/** Takes the right to work on a deck from somebody, with their drafts; a collaborator may leave. */
export function dismissCollaborator(
  db: Database,
  author: Author,
  { deck: name, userId }: { deck: string; userId: string },
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, userId === author.userId ? 'edit' : 'share');
    if (!deck.ok) return deck;
    await removeCollaborator(tx, deck.value.id, userId);
    return ok(null);
  });
}
