import { shortDay } from '@/app/_ui/day';
import { locale } from '@/app/_words/locale';
import { spanWords as words } from '@/app/_words/spans';
import type { BandRetention, Period, Progress, Retention } from '@/lib/study/progress/types';

/** The share that was remembered, null where nothing was asked. */
export function shareOf({ asked, recalled }: Retention): number | null {
  return asked === 0 ? null : recalled / asked;
}

/** "2 h 5 min", "3 min", "40 s" */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0) return words.seconds(Math.round(ms / 1000));
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? words.minutes(minutes) : words.hours(hours, minutes % 60);
}

const month = new Intl.DateTimeFormat(locale, {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortMonth = new Intl.DateTimeFormat(locale, {
  ...{ month: 'short', year: '2-digit', timeZone: 'UTC' },
});

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** A part of the span, in full and in few signs. */
export function periodName({ from, to }: Period, unit: Progress['unit']) {
  if (unit === 'year') return { name: from.slice(0, 4), short: from.slice(0, 4) };
  if (unit === 'month') {
    return { name: month.format(dateOf(from)), short: shortMonth.format(dateOf(from)) };
  }
  const short = shortDay(from);
  return {
    name:
      from === to
        ? words.oneDay(short, from.slice(0, 4))
        : words.fromTo(short, shortDay(to), to.slice(0, 4)),
    short,
  };
}

/** "7 to 20 days", "7–20" */
export function bandName({ from, to }: Pick<BandRetention, 'from' | 'to'>) {
  if (to === null) return words.daysOrMore(from);
  if (to === 1) return words.day;
  return words.days(from, to);
}
