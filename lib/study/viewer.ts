import type { Store } from '../db/client';
import { adoptedDecks } from '../db/repositories/adoptions';
import { decks } from '../db/repositories/decks';
import { findLearner } from '../db/repositories/learners';
import type { DeckRow, LearnerRow } from '../db/rows';
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
  /** All decks in their order. */
  readonly decks: readonly DeckRow[];
  /** Ids of the decks that cards are taken from: those taken up, or all where none is. */
  readonly adopted: ReadonlySet<string>;
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
  const all = await decks(db);
  const chosen = learner ? await adoptedDecks(db, learnerId) : [];
  const adopted = new Set(chosen.length > 0 ? chosen : all.map(({ id }) => id));
  return { learnerId, learner, settings, day: dayOf(now, settings.clock), decks: all, adopted };
}
