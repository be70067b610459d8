import { type Actor, may } from '../authoring/access/may';
import type { Store } from '../db/client';
import { adoptedLinks, adoptionsOf } from '../db/repositories/adoptions';
import { type DeckRecord, decksAround } from '../db/repositories/decks';
import { findLearner } from '../db/repositories/learners';
import { isUser } from '../db/repositories/users';
import type { AdoptionRow, LearnerRow } from '../db/rows';
import { type Day, dayOf } from '../scheduling/day';
import { type Settings, settingsOf } from './settings';

/** A learner at a time: what every use case reads first. */
export interface Viewer {
  readonly learnerId: string;
  /** Null for a learner of whom nothing is stored yet. */
  readonly learner: LearnerRow | null;
  readonly settings: Settings;
  /** The learner's day. */
  readonly day: Day;
  /** As whom the learner asks for a deck. */
  readonly actor: Actor;
  /** The decks that the learner has to do with and may study, in their order. */
  readonly decks: readonly DeckRecord[];
  /** Ids of the decks that cards are taken from: those taken up, or all of the bank's where none ever was. */
  readonly adopted: ReadonlySet<string>;
  /** How the learner stands to decks, by their ids; empty as long as they have said nothing of any. */
  readonly adoptions: ReadonlyMap<string, AdoptionRow>;
}

/** @param zone of the browser, for a learner of whom nothing is stored yet */
export async function viewerOf(
  db: Store,
  learnerId: string,
  now: Date,
  zone: string | undefined,
): Promise<Viewer> {
  const learner = await findLearner(db, learnerId);
  const settings = settingsOf(learner, zone);
  const said = learner ? await adoptionsOf(db, learnerId) : [];
  const adoptions = new Map(said.map((adoption) => [adoption.deckId, adoption]));
  const links = said.flatMap(({ link }) => link ?? []);
  const actor = learner
    ? { userId: learner.userId, learnerId, links }
    : await actorOf(db, learnerId, null);
  const around = await decksAround(db, actor.userId, [...adoptions.keys()]);
  const decks = around.filter((deck) => may(actor, deck, 'study'));
  const taken = decks.filter(({ id, source }) =>
    adoptions.size > 0 ? adoptions.get(id)?.state === 'active' : source === 'content',
  );
  const adopted = new Set(taken.map(({ id }) => id));
  const day = dayOf(now, settings.clock);
  return { learnerId, learner, settings, day, actor, decks, adopted, adoptions };
}

/** A learner as somebody who asks for a deck. */
export async function actorOf(
  db: Store,
  learnerId: string,
  learner: LearnerRow | null,
): Promise<Actor> {
  // An account that has not answered yet studies under its own id.
  if (!learner) {
    const userId = (await isUser(db, learnerId)) ? learnerId : null;
    return { userId, learnerId, links: [] };
  }
  return { userId: learner.userId, learnerId, links: await adoptedLinks(db, learnerId) };
}
