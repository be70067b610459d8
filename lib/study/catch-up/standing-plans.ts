import type { Store } from '../../db/client';
import { plansReaching } from '../../db/repositories/plans';
import type { Day } from '../../scheduling/day';
import { viewerOf } from '../viewer';

/** A plan that holds, or will. */
export interface StandingPlan {
  readonly id: string;
  readonly kind: 'catch-up' | 'vacation';
  readonly from: Day;
  readonly to: Day;
}

/** A learner's plans that reach to today or beyond, by their beginning. */
export async function standingPlans(
  db: Store,
  learnerId: string,
  now: Date,
  zone?: string,
): Promise<{ readonly day: Day; readonly plans: readonly StandingPlan[] }> {
  const { day, learner } = await viewerOf(db, learnerId, now, zone);
  const plans = learner ? await plansReaching(db, learnerId, day) : [];
  return {
    day,
    plans: plans.map(({ id, kind, from, to }) => ({
      ...{ id, from, to },
      kind: kind as StandingPlan['kind'],
    })),
  };
}
