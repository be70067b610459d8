/** How lengths of time are written. */
export const spanWords = {
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  /** Parts of a span, such as "2 Mar to 8 Mar 2026". */
  oneDay: (day: string, year: string) => `${day} ${year}`,
  fromTo: (from: string, to: string, year: string) => `${from} to ${to} ${year}`,
  /** How long a card had not been asked, in full and in few signs. */
  day: { name: '1 day', short: '1' },
  days: (from: number, to: number) => ({
    name: `${from} to ${to} days`,
    short: `${from}–${to}`,
  }),
  daysOrMore: (from: number) => ({ name: `${from} days or more`, short: `${from}+` }),
} as const;
