/** A learner's local day, `YYYY-MM-DD`. */
export type Day = string;

/** How a learner's days are counted. */
export interface DayClock {
  /** IANA name of a time zone. */
  readonly zone: string;
  /** The hour on the wall, 0 to 23, at which a day begins; what comes before belongs to the day before. */
  readonly dayStartHour: number;
}

/** The last day that is counted to: dates beyond it need a fifth digit, and nobody needs the dates. */
export const LAST_DAY: Day = '9999-12-31';

const MS_PER_DAY = 86_400_000;

/** By the zone's name in small letters: of spellings that differ in them alone there is no end. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const name = zone.toLowerCase();
  const known = formatters.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(name, made);
  return made;
}

/** Whether the name is one of an IANA zone that this engine knows; offsets such as "+02:00" are none. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The learner's day that an instant lies in. The hour is read off the wall: counting hours back from
 * the instant would miss the day's start by an hour on the two days when the clocks change.
 */
export function dayOf(instant: Date, { zone, dayStartHour }: DayClock): Day {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) parts[type] = value;
  const date = `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
  return Number(parts.hour) < dayStartHour ? addDays(date, -1) : date;
}

/** The day so many days later (earlier where negative), never after LAST_DAY. */
export function addDays(day: Day, days: number): Day {
  const number = Math.min(dayNumber(day) + days, dayNumber(LAST_DAY));
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days are numbered by their midnights in UTC, where every day has 24 hours. */
function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}
