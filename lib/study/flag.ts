import type { Database } from '../db/client';
import { createCard, findCard, flagCard } from '../db/repositories/cards';
import { findItem } from '../db/repositories/items';
import { findLearner } from '../db/repositories/learners';
import { err, ok, type Result } from '../result';
import { NEW_CARD } from '../scheduling/card-state';
import { itemIdOf } from './card-id';
import { columnsOf } from './card-row';
import { ensureLearner } from './ensure-learner';
import type { FlagRequest, Refusal } from './types';

/** Flags a card or takes its flag away. It is no entry of the log, for it moves nothing. */
export async function flag(
  db: Database,
  { learnerId, cardId, flagged, now, zone }: FlagRequest,
): Promise<Result<boolean, Refusal>> {
  return db.$transaction(async (tx) => {
    const itemId = itemIdOf(learnerId, cardId);
    if (itemId === null || !(await findItem(tx, itemId))) return err({ kind: 'unknown-card' });
    if (!(await findCard(tx, cardId))) {
      await ensureLearner(tx, learnerId, await findLearner(tx, learnerId), zone, now);
      await createCard(tx, { id: cardId, learnerId, itemId, seq: 0, ...columnsOf(NEW_CARD) });
    }
    await flagCard(tx, cardId, flagged);
    return ok(flagged);
  });
}
