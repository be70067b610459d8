import type { Store } from '../db/client';
import { findCard } from '../db/repositories/cards';
import type { UnreadCell } from '../grading/read-answer';
import { cardIdOf } from './card-id';
import type { BadAnswer } from './marking';
import { show } from './shown';
import type { Shown } from './shown-item';
import type { NotStanding } from './standing';
import { viewerOf } from './viewer';

/** Why an answer was not taken. */
export type Refusal =
  /** The card was answered elsewhere meanwhile; null where it is not to be answered today. */
  | { readonly kind: 'moved-on'; readonly current: Shown | null }
  | { readonly kind: 'unknown-card' }
  | { readonly kind: 'nothing-to-undo'; readonly message: string }
  | {
      readonly kind: 'bad-answer';
      readonly message: string;
      /** Cells of a drill's answer that could not be read. */
      readonly cells: readonly UnreadCell[];
    };

interface Asked {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

/** Tells the learner why an answer was not taken; of a card that moved on, what it is now. */
export async function refusal(
  db: Store,
  { learnerId, now, zone }: Asked,
  problem: NotStanding | BadAnswer,
): Promise<Refusal> {
  if (problem.kind !== 'moved-on') return problem;
  const viewer = await viewerOf(db, learnerId, now, zone);
  const card = await findCard(db, cardIdOf(learnerId, problem.itemId));
  return { kind: 'moved-on', current: await show(db, viewer, problem.itemId, card) };
}
