const DAY = 24 * 3_600_000;

/** All are kept for so long, then one a day, then one a week; in milliseconds. */
const ALL = 2 * DAY;
const DAILY = 14 * DAY;
const WEEKLY = 92 * DAY;

/**
 * Which of the backups taken at these instants can go: all of the last two days are kept, then the last
 * one of each day (UTC) up to two weeks, then the last one of each week (from Monday) up to three months.
 * The newest is always kept. The days and weeks are the calendar's, and not counted back from now, so
 * that thinning often leaves the same as thinning once.
 */
export function superfluous(times: readonly Date[], now: Date): Date[] {
  const newestOf = (bucketOf: (time: Date) => number) =>
    new Map([...times].sort((a, b) => +a - +b).map((time) => [bucketOf(time), +time]));
  const ofDay = newestOf(dayNumber);
  const ofWeek = newestOf(weekNumber);
  const newest = Math.max(...times.map(Number));
  return times.filter((time) => {
    const age = +now - +time;
    if (+time === newest || age < ALL) return false;
    if (age < DAILY && ofDay.get(dayNumber(time)) === +time) return false;
    return !(age < WEEKLY && ofWeek.get(weekNumber(time)) === +time);
  });
}

function dayNumber(time: Date): number {
  return Math.floor(+time / DAY);
}

/** The first day of 1970 was a Thursday. */
function weekNumber(time: Date): number {
  return Math.floor((dayNumber(time) + 3) / 7);
}
