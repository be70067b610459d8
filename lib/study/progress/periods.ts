import type { DayFigures } from '../../db/repositories/tallies/read-tallies';
import { addDays, type Day, daysBetween } from '../../scheduling/day';
import type { Period, Progress } from './types';

/** So many parts at most are told apart by the eye on a small screen. */
const MOST_DAYS = 45;
const MOST_WEEKS = 60;
const MOST_MONTHS = 72;

/** Sums up what was done from one day to another, both included. */
export function periodOf(figures: readonly DayFigures[], from: Day, to: Day): Period {
  const within = figures.filter(({ day }) => day >= from && day <= to);
  const sum = (key: Exclude<keyof DayFigures, 'day'>) =>
    within.reduce((total, figure) => total + figure[key], 0);
  const [young, mature] = [sum('young'), sum('mature')];
  return {
    ...{ from, to, days: daysBetween(from, to) + 1 },
    ...{ first: sum('first'), young, mature, more: sum('more'), ms: sum('ms') },
    retention: {
      young: { asked: young, recalled: sum('youngRecalled') },
      mature: { asked: mature, recalled: sum('matureRecalled') },
    },
  };
}

/** All answers of a period. */
export function answersOf({ first, young, mature, more }: DayFigures | Period): number {
  return first + young + mature + more;
}

/** The days from one to another, both included, in parts: of a day each, or where they are many of a week, a month or a year. */
export function periodsOf(
  figures: readonly DayFigures[],
  from: Day,
  to: Day,
): Pick<Progress, 'unit' | 'periods'> {
  const unit = unitFor(daysBetween(from, to) + 1);
  const ofPart = new Map<Day, DayFigures[]>();
  for (let day = startOf(from, unit); day <= to; day = after(day, unit)) ofPart.set(day, []);
  for (const figure of figures) ofPart.get(startOf(figure.day, unit))?.push(figure);
  const periods = [...ofPart].map(([start, within]) =>
    periodOf(within, later(start, from), earlier(addDays(after(start, unit), -1), to)),
  );
  return { unit, periods };
}

function unitFor(days: number): Progress['unit'] {
  if (days <= MOST_DAYS) return 'day';
  if (days <= 7 * MOST_WEEKS) return 'week';
  return days <= 30 * MOST_MONTHS ? 'month' : 'year';
}

const later = (a: Day, b: Day) => (a > b ? a : b);
const earlier = (a: Day, b: Day) => (a < b ? a : b);

/** Days since the Monday of the day's week. */
export function weekday(day: Day): number {
  // The first of January 2001 was a Monday.
  return ((daysBetween('2001-01-01', day) % 7) + 7) % 7;
}

function startOf(day: Day, unit: Progress['unit']): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return addDays(day, -weekday(day));
  return unit === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

function after(start: Day, unit: Progress['unit']): Day {
  if (unit === 'day') return addDays(start, 1);
  if (unit === 'week') return addDays(start, 7);
  return startOf(addDays(start, unit === 'month' ? 31 : 366), unit);
}

/** Days in a row with an answer, up to today, or up to yesterday where there is none yet today. */
export function streakOf(figures: readonly DayFigures[], today: Day): number {
  const answered = new Set(figures.map(({ day }) => day));
  const last = answered.has(today) ? today : addDays(today, -1);
  let streak = 0;
  while (answered.has(addDays(last, -streak))) streak++;
  return streak;
}
