import type { Database, Store } from '../../db/client';
import {
  cardsDue,
  createPlan,
  dueLoads,
  findPlan,
  plansReaching,
} from '../../db/repositories/plans';
import { err, ok, type Result } from '../../result';
import { addDays, type Day, daysBetween } from '../../scheduling/day';
import { type Spread, spread } from '../../scheduling/spread';
import { ensureLearner } from '../ensure-learner';
import { type Viewer, viewerOf } from '../viewer';
import { moveCards } from './move-cards';

/** Days that time off may last. */
export const LONGEST_VACATION = 180;

/** The days after time off over which its cards are spread: as many as it lasts, within these. */
const SPREAD_DAYS = [2, 30] as const;

/** Before any day that a card can be due on. */
const EVER: Day = '0000-01-01';

/** Days on which a learner does not study, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What time off would make of the days after it. */
export interface Vacation {
  /** Cards that are due in it. */
  readonly cards: number;
  readonly spread: Spread;
}

/** What cards and days time off would move, or what is wrong with its days, as a sentence. */
export async function vacationPreview(
  db: Store,
  learnerId: string,
  now: Date,
  span: Span,
  zone?: string,
): Promise<Result<Vacation, string>> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const problem = await problemOf(db, viewer, span);
  return problem === null ? ok(await vacationFor(db, viewer, span)) : err(problem);
}

async function problemOf(db: Store, { learnerId, day }: Viewer, { from, to }: Span) {
  if (!isDay(from) || !isDay(to)) return 'Give the first and the last day.';
  if (from < day) return 'Time off begins today at the earliest.';
  if (to < from) return 'The last day comes before the first.';
  if (daysBetween(from, to) >= LONGEST_VACATION) {
    return `Time off lasts ${LONGEST_VACATION} days at most; for longer, pause your decks.`;
  }
  const others = await plansReaching(db, learnerId, day);
  const overlaps = others.some(
    (one) => one.kind === 'vacation' && one.from <= to && from <= one.to,
  );
  return overlaps ? 'You have time off on some of these days already.' : null;
}

function isDay(text: string): boolean {
  const known = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return known && addDays(text, 0) === text;
}

/** The cards that come due in a span, spread over the days after it. What is overdue when it begins is one of them. */
export async function vacationFor(
  db: Store,
  viewer: Viewer,
  { from, to }: Span,
): Promise<Vacation> {
  const { learnerId, day, adopted } = viewer;
  const scope = { learnerId, deckIds: [...adopted] };
  const cards = await cardsDue(db, scope, { from: from <= day ? EVER : from, to, today: day });
  const [fewest, most] = SPREAD_DAYS;
  const days = Math.min(most, Math.max(fewest, daysBetween(from, to) + 1));
  const first = addDays(to, 1);
  const due = await dueLoads(db, scope, first, addDays(to, days));
  const loads = Array.from({ length: days }, (_, at) => due.get(addDays(first, at)) ?? 0);
  return { cards: cards.length, spread: spread(cards, loads, first) };
}

export interface VacationRequest extends Span {
  /** Made where it was asked for: the same id sent again changes nothing. */
  readonly id: string;
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string | undefined;
}

/** Notes time off, and moves what is due in it to the days after it. */
export function takeVacation(
  db: Database,
  request: VacationRequest,
): Promise<Result<null, string>> {
  const { id, learnerId, from, to, now, zone } = request;
  return db.$transaction(async (tx) => {
    const known = await findPlan(tx, id);
    if (known) return known.learnerId === learnerId ? ok(null) : err('This plan is another’s.');
    const viewer = await viewerOf(tx, learnerId, now, zone);
    const problem = await problemOf(tx, viewer, { from, to });
    if (problem !== null) return err(problem);
    const learner = await ensureLearner(tx, learnerId, viewer.learner, zone, now);
    await createPlan(tx, {
      ...{ id, learnerId, kind: 'vacation', from, to, at: now },
      endedAt: null,
    });
    const { spread: planned } = await vacationFor(tx, viewer, { from, to });
    await moveCards(tx, { ...viewer, learner, now }, planned.places, {
      prefix: id,
      why: 'vacation',
    });
    return ok(null);
  });
}
