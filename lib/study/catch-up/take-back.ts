import type { Database, Store } from '../../db/client';
import { cardsOfPlan, endPlan, findPlan } from '../../db/repositories/plans';
import type { LearnerRow, PlanRow } from '../../db/rows';
import { err, ok, type Result } from '../../result';
import { addDays } from '../../scheduling/day';
import { viewerOf } from '../viewer';
import { moveCards } from './move-cards';

/**
 * Takes a plan back, or ends time off early: every card that still stands where the plan put it is due
 * again when it was due before. Asked for again, it changes nothing.
 */
export function takeBack(
  db: Database,
  { id, learnerId, now }: { readonly id: string; readonly learnerId: string; readonly now: Date },
): Promise<Result<null, string>> {
  return db.$transaction(async (tx) => {
    const plan = await findPlan(tx, id);
    if (plan?.learnerId !== learnerId) return err('There is no such plan.');
    if (plan.endedAt === null) await end(tx, plan, now);
    return ok(null);
  });
}

async function end(db: Store, { id, learnerId, to }: PlanRow, now: Date): Promise<void> {
  const viewer = await viewerOf(db, learnerId, now, undefined);
  const moves = (await cardsOfPlan(db, id)).map(({ cardId, dueBefore }) => ({
    ...{ cardId, due: dueBefore },
  }));
  const mover = { ...viewer, learner: viewer.learner as LearnerRow, now };
  await moveCards(db, mover, moves, { prefix: `${id}:back`, why: 'taken-back' });
  const yesterday = addDays(viewer.day, -1);
  await endPlan(db, id, { endedAt: now, to: yesterday < to ? yesterday : to });
}
