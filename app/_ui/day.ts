const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** A day such as "2026-11-23" in words: "Monday 23 November". */
export function dayName(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
