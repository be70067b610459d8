import type { Store } from '../../db/client';
import { dueByDay } from '../../db/repositories/card-figures';
import { addDays, type Day } from '../../scheduling/day';
import type { Forecast } from './types';

/** Days that a forecast looks ahead, today included. */
const AHEAD = 30;

/** How many cards come back on each of the next days, as things stand. */
export async function forecast(
  db: Store,
  learnerId: string,
  deckIds: readonly string[],
  today: Day,
): Promise<Forecast> {
  const due = await dueByDay(db, learnerId, deckIds, addDays(today, AHEAD - 1));
  const ofDay = new Map(due.map(({ day, cards }) => [day, cards]));
  return {
    backlog: due.reduce((sum, { day, cards }) => sum + (day < today ? cards : 0), 0),
    days: Array.from({ length: AHEAD }, (_, at) => {
      const day = addDays(today, at);
      return { day, cards: ofDay.get(day) ?? 0 };
    }),
  };
}
