import type { Store } from '../db/client';
import { createCard } from '../db/repositories/cards';
import { createLearner } from '../db/repositories/learners';
import { isUser } from '../db/repositories/users';
import { NEW_CARD } from '../scheduling/card-state';
import { columnsOf } from './card-row';
import { DEFAULT_STORED, defaultColumns } from './settings';
import type { Named, Standing } from './standing';

/**
 * Makes the rows that a first answer needs, of the learner and of the card, where they are not yet
 * there. Opening a page makes none, so that a crawler leaves nothing behind.
 */
export async function ensureRows(
  db: Store,
  { learnerId, cardId, zone }: Named,
  { learner, row, itemId }: Standing,
  at: Date,
): Promise<void> {
  if (!learner) {
    // An account that has not answered yet studies under its own id.
    const userId = (await isUser(db, learnerId)) ? learnerId : null;
    const times = { createdAt: at, lastAnswerAt: at };
    const columns = { ...defaultColumns(zone), settings: DEFAULT_STORED, ...times };
    await createLearner(db, { id: learnerId, userId, ...columns });
  }
  if (!row) await createCard(db, { id: cardId, learnerId, itemId, seq: 0, ...columnsOf(NEW_CARD) });
}
