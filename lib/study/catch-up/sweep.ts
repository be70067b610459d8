import type { Database } from '../../db/client';
import { vacationsReaching } from '../../db/repositories/plans';
import type { LearnerRow, PlanRow } from '../../db/rows';
import { addDays, dayOf } from '../../scheduling/day';
import { viewerOf } from '../viewer';
import { moveCards } from './move-cards';
import { vacationFor } from './vacation';

/**
 * Moves what has come due in time off since that was noted, by answers given before it begins. To be
 * called now and then; what is moved already stays where it is.
 *
 * @returns how many cards were moved
 */
export async function sweepVacations(db: Database, now: Date): Promise<number> {
  // Everywhere on earth it is one of three days, whose first this is.
  const earliest = addDays(dayOf(now, { zone: 'UTC', dayStartHour: 0 }), -1);
  let moved = 0;
  for (const plan of await vacationsReaching(db, earliest)) moved += await sweep(db, plan, now);
  return moved;
}

function sweep(db: Database, { id, learnerId, from, to }: PlanRow, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const viewer = await viewerOf(tx, learnerId, now, undefined);
    if (viewer.day > to) return 0;
    const { spread } = await vacationFor(tx, viewer, { from, to });
    const mover = { ...viewer, learner: viewer.learner as LearnerRow, now };
    await moveCards(tx, mover, spread.places, { prefix: id, why: 'vacation' });
    return spread.places.length;
  });
}
