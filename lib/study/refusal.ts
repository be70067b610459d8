import type { Store } from '../db/client';
import { findCard } from '../db/repositories/cards';
import { cardIdOf } from './card-id';
import type { BadAnswer } from './marking';
import { show } from './shown';
import type { NotStanding } from './standing';
import type { Refusal } from './types';
import { viewerOf } from './viewer';

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
