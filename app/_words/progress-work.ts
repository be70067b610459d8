import { counted } from './counted';

/** The charts of what was done and of what comes back. */
export const progressWorkWords = {
  calendar: {
    title: 'The last year',
    none: 'No day with an answer yet.',
    caption: (days: number, best: string, answers: string) =>
      `${counted(days, 'day', 'days')} with answers; most on ${best}, ${answers}.`,
    heads: ['Day', 'Answers'],
    region: 'The last year, day by day',
    label: (caption: string) => `Calendar of answers. ${caption}`,
    /** The first, the third and the fifth day of a week. */
    weekdays: ['Mon', 'Wed', 'Fri'],
    answersOn: (day: string, answers: number) => `${day}: ${counted(answers, 'answer', 'answers')}`,
    fewer: 'fewer',
    more: 'more',
  },
  /** Sorts of cards. */
  sorts: {
    young: 'young',
    mature: 'mature',
    first: 'first time',
    more: 'once more, and practice',
  },
  forecast: {
    title: 'What comes back',
    nothing: 'Nothing comes back in the next 30 days.',
    caption: (cards: number) =>
      `${counted(cards, 'card', 'cards')} in the next 30 days, none from before today.`,
    captionLate: (cards: number, late: string) =>
      `${counted(cards, 'card', 'cards')} in the next 30 days, ${late} of them from before today.`,
    onTheDay: 'due on the day',
    fromBeforeToday: 'from before today',
    fromBefore: 'from before',
    heads: ['Day', 'Due', 'From before'],
    label: (caption: string) => `Cards due by day. ${caption}`,
    today: 'today',
  },
  /** What a bar stands for, and that it is a mean. */
  shownFor: {
    day: (mean: string) => `${mean} a day; shown for each day.`,
    week: (mean: string) => `${mean} a day; shown for each week, as a mean of its days.`,
    month: (mean: string) => `${mean} a day; shown for each month, as a mean of its days.`,
    year: (mean: string) => `${mean} a day; shown for each year, as a mean of its days.`,
  },
  when: 'When',
  answers: {
    title: 'Answers a day',
    together: 'together',
    label: (caption: string) => `Answers by day and sort of card. ${caption}`,
  },
  time: {
    title: 'Minutes a day',
    heads: ['When', 'Time', 'A day'],
    label: (caption: string) => `Minutes by day. ${caption}`,
    minutes: 'minutes',
  },
  hours: {
    title: 'Hour by hour',
    none: 'No answer yet.',
    caption: (from: string, to: string) =>
      `Most between ${from} and ${to}. The line is the share graded 3 or more.`,
    heads: ['From', 'Answers', '3 or more'],
    noShare: '–',
    label: (caption: string) => `Answers by the hour of the day. ${caption}`,
    hour: (from: string, to: string) => `${from} to ${to}`,
    answers: 'answers',
    passed: '3 or more',
  },
} as const;
