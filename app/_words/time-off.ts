import { commonWords } from './common';

const { cards } = commonWords;

/** Days on which a learner will not study. */
export const timeOffWords = {
  title: 'Time off',
  lead: 'Days on which you will not study. What is due on them moves to the days after, spread evenly; what you remember is not touched.',
  first: 'First day off',
  last: 'Last day off',
  show: 'Show',
  moves: (count: number) =>
    count === 0
      ? 'No card is due on these days so far.'
      : `${cards(count)} would move to the days after:`,
  loads: 'What the days after would hold',
  take: 'Take these days off',
  booked: {
    title: 'Days off',
    span: (from: string, to: string) => `${from} to ${to}`,
    end: 'End now',
    endOf: (from: string) => `End the time off from ${from}`,
    cancel: 'Cancel',
    cancelOf: (from: string) => `Cancel the time off from ${from}`,
  },
} as const;
