/** What is said on the settings page, in one place. */
export const settingsWords = {
  title: 'Settings',
  lead: 'Everything is saved as you change it. The defaults suit most people.',
  saved: 'Saved',
  unreachable: 'The server cannot be reached: nothing was saved. Please try again.',
  notWhole: 'This has to be a whole number.',
  noLimit: 'no limit',
  away: 'Going away?',
  timeOff: 'Take days off',
  guest:
    'You are a guest: your settings, like your answers, are kept for a year after the last answer and then deleted.',
  groups: {
    day: 'Your day',
    reviewing: 'Reviewing',
    look: 'Look and keys',
  },
  newPerDay: {
    label: 'New cards a day',
    hint: 'Each new card brings about ten reviews over the next months: 20 a day is plenty.',
  },
  reviewsPerDay: {
    label: 'Reviews a day',
    hint: 'Due cards beyond this wait until tomorrow. Empty means all that are due.',
  },
  minutes: {
    label: 'Minutes a session',
    hint: 'After so long you are told that you may stop. Empty means never.',
  },
  dayStartHour: {
    label: 'The day starts at',
    hint: 'What you answer after midnight still counts for the evening before.',
  },
  zone: {
    label: 'Time zone',
    hint: 'Your days are counted in it. Answers that you have given keep their day.',
    here: (zone: string) => `Use ${zone}, where this browser is`,
    none: 'Pick a time zone of the list, such as Europe/Berlin.',
  },
  today: (day: string) => `It is ${day} for you now.`,
  order: {
    label: 'Order of due cards',
    hint: 'Cards about the same concept are kept apart in any order.',
    options: [
      ['due', 'Longest due first', 'As they came due.'],
      [
        'relative',
        'Most overdue first',
        'Late for its interval: 3 days late weigh more on 5 than on 50.',
      ],
      ['random', 'Shuffled', 'Another order every day, the same all day.'],
    ],
  },
  buttons: {
    label: 'Grade buttons',
    hint: 'For cards that you grade yourself. Six are all the grades of SM-2.',
    options: [
      [4, 'Four', 'Again, hard, good, easy.'],
      [6, 'Six', 'Grades 0 to 5.'],
    ],
  },
  timed: {
    label: 'Time counts',
    hint: 'A right answer that took very long or was very quick is proposed another grade.',
  },
  fuzz: {
    label: 'Even out the days',
    hint: 'Moves a due day by a little, so that cards learnt together do not all come back together. Intervals stay as they are, and those under 3 days are never moved.',
  },
  theme: {
    label: 'Theme',
    hint: 'For this account on every device.',
    options: [
      ['system', 'As the system', 'Follows your device.'],
      ['light', 'Light', 'Dark on light.'],
      ['dark', 'Dark', 'Light on dark.'],
    ],
  },
  shortcuts: {
    label: 'Single-key shortcuts',
    hint: 'Space, 1 to 6, U, ? and the like. Switch them off if you dictate or press keys by accident.',
  },
} as const;
