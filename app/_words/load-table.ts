/** What every day would hold. */
export const loadTableWords = {
  day: 'Day',
  due: 'Due already',
  moved: 'Moved here',
  together: 'Together',
  today: 'Today',
  dayOf: (weekday: string, day: string) => `${weekday} ${day}`,
} as const;
