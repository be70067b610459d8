/** Spreading what is due over some days. */
export const catchUpWords = {
  title: 'Catch up',
  lead: (due: number) =>
    due === 1
      ? 'One card is due. Instead of all at once they can come over some days, those first that are most overdue for their interval. What you remember is not touched: only the days are.'
      : `${due} cards are due. Instead of all at once they can come over some days, those first that are most overdue for their interval. What you remember is not touched: only the days are.`,
  howMany: 'Over how many days',
  days: (count: number) => `${count} days`,
  show: 'Show',
  loads: 'What every day would hold',
  note: 'New cards, and cards that come back while you catch up, are not counted here.',
  use: 'Use this plan',
  leave: 'Leave it as it is',
  nothing: {
    title: 'Nothing to catch up on',
    text: 'No card is due. When you come back from a break and many are, this page spreads them.',
    today: 'To Today',
  },
} as const;
