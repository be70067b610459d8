import { locale } from '../_words/locale';

const format = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** A day such as "2026-11-23" in words: "Monday 23 November". */
export function dayName(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A day in few signs: "23 Nov". */
export function shortDay(day: string): string {
  return short.format(new Date(`${day}T00:00:00Z`));
}

const inWeek = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });

/** A day's weekday in three letters: "Mon". */
export function weekday(day: string): string {
  return inWeek.format(new Date(`${day}T00:00:00Z`));
}
