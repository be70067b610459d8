import type { Store } from '../db/client';
import { findCard } from '../db/repositories/cards';
import { itemBody } from '../db/repositories/items';
import { findLearner } from '../db/repositories/learners';
import type { CardRow, LearnerRow } from '../db/rows';
import { err, ok, type Result } from '../result';
import { type CardState, stageOn } from '../scheduling/card-state';
import { type Day, dayOf } from '../scheduling/day';
import { itemIdOf } from './card-id';
import { stateOf } from './card-row';
import { bodyOf, type StudyBody } from './item-body';
import { mayStudy } from './may-study';
import { type Settings, settingsOf } from './settings';

/** What an answer names: the card as the learner saw it. */
export interface Named {
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly zone?: string;
}

/** A card that stands as it was seen, and is to be answered on the day of the answer. */
export interface Standing {
  readonly learner: LearnerRow | null;
  readonly settings: Settings;
  readonly day: Day;
  readonly itemId: string;
  readonly row: CardRow | null;
  readonly card: CardState;
  /** What the item said in the version that was seen. */
  readonly body: StudyBody;
}

/** Why it does not stand so. */
export type NotStanding =
  | { readonly kind: 'unknown-card' }
  | { readonly kind: 'moved-on'; readonly itemId: string };

/** Looks a card up for an answer given at an instant. */
export async function standingOf(
  db: Store,
  { learnerId, cardId, itemVersion, seq, zone }: Named,
  at: Date,
): Promise<Result<Standing, NotStanding>> {
  const itemId = itemIdOf(learnerId, cardId);
  const body = itemId === null ? null : await itemBody(db, itemId, itemVersion);
  if (itemId === null || body === null) return err({ kind: 'unknown-card' });
  const learner = await findLearner(db, learnerId);
  if (!(await mayStudy(db, itemId, learnerId, learner))) return err({ kind: 'unknown-card' });
  const settings = settingsOf(learner, zone);
  const day = dayOf(at, settings.clock);
  const row = await findCard(db, cardId);
  const card = stateOf(row);
  if ((row?.seq ?? 0) !== seq || stageOn(card, day) === null)
    return err({ kind: 'moved-on', itemId });
  return ok({ learner, settings, day, itemId, row, card, body: bodyOf(body, itemId) });
}
