import type { Store } from '../db/client';
import { createCard } from '../db/repositories/cards';
import { NEW_CARD } from '../scheduling/card-state';
import { columnsOf } from './card-row';
import { ensureLearner } from './ensure-learner';
import type { Named, Standing } from './standing';

/** Makes the rows that a first answer needs, of the learner and of the card, where they are not yet there. */
export async function ensureRows(
  db: Store,
  { learnerId, cardId, zone }: Named,
  { learner, row, itemId }: Standing,
  at: Date,
): Promise<void> {
  await ensureLearner(db, learnerId, learner, zone, at);
  if (!row) await createCard(db, { id: cardId, learnerId, itemId, seq: 0, ...columnsOf(NEW_CARD) });
}
