import type { Database, Store } from '../../db/client';
import {
  easeFactorSpread,
  forgottenCards,
  intervalSpread,
} from '../../db/repositories/card-figures';
import {
  type DayFigures,
  dayFigures,
  gradeFigures,
  slotFigures,
} from '../../db/repositories/tallies/read-tallies';
import { addDays, type Day } from '../../scheduling/day';
import { misconceptions } from '../misconceptions';
import { today as todayOf } from '../today';
import { viewerOf } from '../viewer';
import { askedBy } from './asked-by';
import { easeFactorBins, intervalBins } from './bins';
import { conceptStandings } from './concepts';
import { forecast } from './forecast';
import { bandsOf, gradesOf } from './grades';
import { hoursOf } from './hours';
import { answersOf, periodOf, periodsOf, streakOf, weekday } from './periods';
import type { Forgotten, Progress, Span } from './types';

const WEEKS = 53;
const DAYS = { month: 30, year: 365 };
/** Cards forgotten most that are shown. */
const FORGOTTEN = 8;
const FIRST_DAY = '0001-01-01';

/** How a learner has done within a span, and what lies ahead; read from tallies, and never from the log. */
export async function progress(
  db: Database,
  learnerId: string,
  now: Date,
  { span, zone }: { readonly span: Span; readonly zone?: string | undefined },
): Promise<Progress> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const { day, adopted, settings, decks } = viewer;
  const calendarFrom = addDays(day, -weekday(day) - 7 * (WEEKS - 1));
  const since = span === 'all' ? FIRST_DAY : addDays(day, 1 - DAYS[span]);
  const figures = await dayFigures(db, learnerId, since < calendarFrom ? since : calendarFrom);
  const from = span === 'all' ? (figures[0]?.day ?? day) : since;
  const grades = await gradeFigures(db, learnerId, from);
  const left = await todayOf(db, learnerId, now, zone);
  return {
    ...{ day, span, streak: streakOf(figures, day) },
    today: {
      done: left.done,
      ms: periodOf(figures.slice(-1), day, day).ms,
      left: left.due + left.fresh + left.again,
    },
    calendar: calendarOf(figures, calendarFrom, day),
    total: periodOf(figures, from, day),
    ...periodsOf(figures, from, day),
    ...{ bands: bandsOf(grades), grades: gradesOf(grades) },
    hours: hoursOf(await slotFigures(db, learnerId, from), settings.clock.zone),
    forecast: await forecast(db, learnerId, [...adopted], day),
    easeFactors: easeFactorBins(await easeFactorSpread(db, learnerId)),
    intervals: intervalBins(await intervalSpread(db, learnerId)),
    concepts: await conceptStandings(
      db,
      learnerId,
      decks.filter(({ id }) => adopted.has(id)),
    ),
    misconceptions: await misconceptions(db, learnerId),
    forgotten: await forgotten(db, learnerId),
  };
}

async function forgotten(db: Store, learnerId: string): Promise<Forgotten[]> {
  const cards = await forgottenCards(db, learnerId, FORGOTTEN);
  const told = await Promise.all(
    cards.map(async (card) => ({ ...card, asked: await askedBy(db, card.itemId) })),
  );
  return told.flatMap(({ asked, ...card }) => (asked === null ? [] : { ...card, asked }));
}

function calendarOf(figures: readonly DayFigures[], from: Day, to: Day): Progress['calendar'] {
  const answers = new Map(figures.map((figure) => [figure.day, answersOf(figure)]));
  const days: Progress['calendar'][number][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push({ day, answers: answers.get(day) ?? 0 });
  }
  return days;
}
