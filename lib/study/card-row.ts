import type { CardColumns } from '../db/repositories/cards';
import { type CardState, NEW_CARD } from '../scheduling/card-state';

/** A card's state as its row stores it. */
export function columnsOf(state: CardState): CardColumns {
  return { ...state, stage: state.due === null ? 'new' : 'review' };
}

/** The state in a card's row; that of a new card where there is no row. */
export function stateOf(row: CardColumns | null): CardState {
  if (!row) return NEW_CARD;
  const { easeFactor, interval, repetitions, lapses, due, countedDay } = row;
  const { againDay, againCount, suspended, buriedUntil } = row;
  return {
    ...{ easeFactor, interval, repetitions, lapses, due, countedDay },
    ...{ againDay, againCount, suspended, buriedUntil },
  };
}
