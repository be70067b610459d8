import { may } from '../authoring/access/may';
import type { Database } from '../db/client';
import { adoptDeck } from '../db/repositories/adoptions';
import { findDeck } from '../db/repositories/decks';
import { err, ok, type Result } from '../result';
import { sayWhatWasTaken } from './adopt';
import { ensureLearner } from './ensure-learner';
import { viewerOf } from './viewer';

export interface TakingUp {
  readonly learnerId: string;
  /** The deck's short name. */
  readonly name: string;
  /** What the address carried to open a deck that is shared by link. */
  readonly link: string | null;
  readonly now: Date;
  /** IANA zone of the browser; used for a learner of whom nothing is stored yet. */
  readonly zone?: string | undefined;
}

/** Takes a deck up from its page; one that a link opened stays open to the learner, as long as the link holds. */
export function takeUp(
  db: Database,
  { learnerId, name, link, now, zone }: TakingUp,
): Promise<Result<null, string>> {
  return db.$transaction(async (tx) => {
    const viewer = await viewerOf(tx, learnerId, now, zone);
    const deck = await findDeck(tx, name);
    const links = link === null ? viewer.actor.links : [...viewer.actor.links, link];
    if (!deck || !may({ ...viewer.actor, links }, deck, 'study')) {
      return err('There is no deck of this name, or its link does not hold any more.');
    }
    await ensureLearner(tx, learnerId, viewer.learner, zone, now);
    await sayWhatWasTaken(tx, viewer, now);
    await adoptDeck(tx, { learnerId, deckId: deck.id, link, at: now });
    return ok(null);
  });
}
