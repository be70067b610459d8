import type { Database, Store } from '../../db/client';
import { cardsDue, createPlan, dueLoads, findPlan } from '../../db/repositories/plans';
import { err, ok, type Result } from '../../result';
import { addDays, type Day } from '../../scheduling/day';
import { type Spread, spread } from '../../scheduling/spread';
import { type Viewer, viewerOf } from '../viewer';
import { moveCards } from './move-cards';

/** Days over which a backlog can be spread. */
export const CATCH_UP_DAYS = [2, 30] as const;

/** Before any day that a card can be due on. */
const EVER: Day = '0000-01-01';

/** What a plan to catch up would make of the days. */
export interface CatchUp {
  readonly day: Day;
  /** Cards that are due today or have been for longer. */
  readonly backlog: number;
  readonly spread: Spread;
}

/**
 * How the cards that are due would be spread over some days from today on, today among them. Null for
 * a learner to whom nothing is due.
 */
export async function catchUp(
  db: Store,
  learnerId: string,
  now: Date,
  days: number,
  zone?: string,
): Promise<CatchUp | null> {
  return planFor(db, await viewerOf(db, learnerId, now, zone), days);
}

async function planFor(db: Store, viewer: Viewer, days: number): Promise<CatchUp | null> {
  const { learnerId, day, adopted } = viewer;
  const scope = { learnerId, deckIds: [...adopted] };
  const cards = await cardsDue(db, scope, { from: EVER, to: day, today: day });
  if (cards.length === 0) return null;
  const last = addDays(day, days - 1);
  const due = await dueLoads(db, scope, addDays(day, 1), last);
  const loads = Array.from({ length: days }, (_, at) => due.get(addDays(day, at)) ?? 0);
  return { day, backlog: cards.length, spread: spread(cards, loads, day) };
}

export interface CatchUpRequest {
  /** Made where it was asked for: the same id sent again changes nothing. */
  readonly id: string;
  readonly learnerId: string;
  readonly days: number;
  readonly now: Date;
}

/** Carries a plan out: what does not stay on today is given its day, all at once. */
export function acceptCatchUp(
  db: Database,
  request: CatchUpRequest,
): Promise<Result<null, string>> {
  const { id, learnerId, days, now } = request;
  return db.$transaction(async (tx) => {
    const [fewest, most] = CATCH_UP_DAYS;
    if (!Number.isInteger(days) || days < fewest || days > most) {
      return err(`A plan takes ${fewest} to ${most} days.`);
    }
    const known = await findPlan(tx, id);
    if (known) return known.learnerId === learnerId ? ok(null) : err('This plan is another’s.');
    const viewer = await viewerOf(tx, learnerId, now, undefined);
    const { learner, day } = viewer;
    const plan = learner && (await planFor(tx, viewer, days));
    if (!plan) return err('Nothing is due: there is nothing to spread.');
    const to = addDays(day, days - 1);
    await createPlan(tx, {
      ...{ id, learnerId, kind: 'catch-up', from: day, to, at: now },
      endedAt: null,
    });
    const moves = plan.spread.places.filter(({ due }) => due !== day);
    await moveCards(tx, { ...viewer, learner, now }, moves, { prefix: id, why: 'catch-up' });
    return ok(null);
  });
}
