import type { Store } from '../../db/client';
import { anyDeck, type DeckRecord } from '../../db/repositories/decks';
import { err, ok, type Result } from '../../result';
import type { Refusal } from '../refusal';
import { type Action, type Actor, may } from './may';

/** An actor with an account. */
export interface Author extends Actor {
  readonly userId: string;
}

/**
 * A deck that an actor may do something with, also one that is withdrawn where the actor may edit it. To
 * whoever may not even read it, it is as if there were none.
 */
export async function openDeck(
  db: Store,
  actor: Actor,
  name: string,
  action: Action,
): Promise<Result<DeckRecord, Refusal>> {
  const deck = await anyDeck(db, name);
  if (!deck || !may(actor, deck, 'read')) return err({ kind: 'unknown' });
  if (deck.withdrawn && !may(actor, deck, 'edit')) return err({ kind: 'unknown' });
  return may(actor, deck, action) ? ok(deck) : err({ kind: 'forbidden' });
}
