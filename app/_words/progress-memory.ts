import { counted } from './counted';

/** The charts of what is remembered. */
export const progressMemoryWords = {
  /** What stands for a share of nothing. */
  none: '–',
  of: (share: string, asked: string) => `${share} of ${asked}`,
  neverBack: 'No card has come back yet.',
  retention: {
    title: 'Remembered, over time',
    caption: (young: string, mature: string) =>
      `Young cards (intervals under 21 days) ${young}, mature ones ${mature}.`,
    young: 'young',
    mature: 'mature',
    heads: ['When', 'Young', 'of', 'Mature', 'of mature'],
    label: (caption: string) => `The share remembered, by when it was asked. ${caption}`,
  },
  bands: {
    title: 'Remembered, by interval',
    caption: (interval: string, share: string, asked: string) =>
      `After ${interval}: ${share} of ${asked}.`,
    heads: ['Interval', 'Remembered', 'Asked'],
    label: (caption: string) =>
      `The share remembered, by the interval that the card had. ${caption}`,
    remembered: 'remembered',
  },
  grades: {
    title: 'Grades',
    none: 'No grade yet.',
    caption: (share: string, answers: string) =>
      `${share} of ${answers} answers were graded 3 or more.`,
    cards: 'Cards',
    names: ['0 blank', '1 forgot', '2 nearly', '3 hard', '4 good', '5 easy'],
    sorts: { first: 'First time', young: 'Young cards', mature: 'Mature cards' },
    label: (caption: string) => `Grades by the sort of card. ${caption}`,
    answers: (count: number) => counted(count, 'answer', 'answers'),
  },
  spread: {
    none: 'No card has one yet.',
    most: (bin: string) => `Most cards: ${bin}.`,
    cards: 'Cards',
    /** What is counted, in the chart itself. */
    counted: 'cards',
  },
  intervals: {
    title: 'Intervals',
    one: 'Interval',
    label: (caption: string) => `Cards by interval. ${caption}`,
    months: (count: number) => `${count} m`,
    years: (count: number) => `${count} y`,
  },
  easeFactors: {
    title: 'E-Factors',
    one: 'E-Factor',
    label: (caption: string) => `Cards by e-factor. ${caption}`,
  },
  weakest: {
    title: 'Remembered, by concept',
    caption: (concept: string, share: string) =>
      `Forgotten most: ${concept}, of which ${share} was remembered.`,
    heads: ['Concept', 'Remembered', 'Asked'],
    label: (caption: string) => `The concepts that were remembered least. ${caption}`,
    remembered: 'remembered',
  },
} as const;
