import type { Database } from '../../db/client';
import { createCard } from '../../db/repositories/cards';
import { appendEntry } from '../../db/repositories/log';
import { type CardState, NEW_CARD } from '../../scheduling/card-state';
import { cardIdOf } from '../card-id';
import { columnsOf } from '../card-row';

/** Gives a learner who is stored a card in a state that it brings from elsewhere, with the entry that says so. */
export async function bringCard(
  db: Database,
  learnerId: string,
  itemId: string,
  brought: Partial<CardState>,
  at: Date,
): Promise<void> {
  const state = { ...NEW_CARD, ...brought };
  const cardId = cardIdOf(learnerId, itemId);
  await createCard(db, { id: cardId, learnerId, itemId, seq: 1, ...columnsOf(state) });
  await appendEntry(db, {
    ...{ id: `brought:${cardId}`, learnerId, cardId, itemId, seq: 1, kind: 'import', at },
    ...{ day: '2026-03-01', grade: null, repeat: false, shownMs: null, itemVersion: null },
    ...{ answer: { state }, draw: null, before: NEW_CARD, after: state, undoes: null },
    ...{ algorithm: 'sm2', settingsVersion: 1 },
  });
}
