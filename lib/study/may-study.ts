import { may } from '../authoring/access/may';
import type { Store } from '../db/client';
import { deckOfItem, isInPublicDeck } from '../db/repositories/decks';
import type { LearnerRow } from '../db/rows';
import { actorOf } from './viewer';

/**
 * Whether a learner may study an item. Ids of items can be guessed: whatever names a card has to ask
 * here before it stores or shows anything of it.
 */
export async function mayStudy(
  db: Store,
  itemId: string,
  learnerId: string,
  learner: LearnerRow | null,
): Promise<boolean> {
  if (await isInPublicDeck(db, itemId)) return true;
  const deck = await deckOfItem(db, itemId);
  return deck !== null && may(await actorOf(db, learnerId, learner), deck, 'study');
}
