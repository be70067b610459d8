import type { Database } from '../db/client';
import { createCard, findCard, flagCard } from '../db/repositories/cards';
import { findLearner } from '../db/repositories/learners';
import { err, ok, type Result } from '../result';
import { NEW_CARD } from '../scheduling/card-state';
import { itemIdOf } from './card-id';
import { columnsOf } from './card-row';
import { ensureLearner } from './ensure-learner';
import { mayStudy } from './may-study';
import type { Refusal } from './refusal';

export interface FlagRequest {
  readonly learnerId: string;
  readonly cardId: string;
  readonly flagged: boolean;
  readonly now: Date;
  readonly zone?: string;
}

/** Flags a card or takes its flag away. It is no entry of the log, for it moves nothing. */
export async function flag(
  db: Database,
  { learnerId, cardId, flagged, now, zone }: FlagRequest,
): Promise<Result<boolean, Refusal>> {
  return db.$transaction(async (tx) => {
    const itemId = itemIdOf(learnerId, cardId);
    const learner = await findLearner(tx, learnerId);
    if (itemId === null || !(await mayStudy(tx, itemId, learnerId, learner))) {
      return err({ kind: 'unknown-card' });
    }
    if (!(await findCard(tx, cardId))) {
      await ensureLearner(tx, learnerId, learner, zone, now);
      await createCard(tx, { id: cardId, learnerId, itemId, seq: 0, ...columnsOf(NEW_CARD) });
    }
    await flagCard(tx, cardId, flagged);
    return ok(flagged);
  });
}
