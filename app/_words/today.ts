import { commonWords } from './common';

const { cards } = commonWords;

/** Today: what is due, and where to begin. */
export const todayWords = {
  title: 'Today',
  decks: 'Your decks',
  noDeck: 'You study no deck just now.',
  paused: (count: number) => (count === 1 ? 'One deck is paused.' : `${count} decks are paused.`),
  changeDecks: 'Take up, pause or drop decks',
  guest: {
    before:
      'You study as a guest: your answers are kept with this browser’s cookie, for a year after the last one; then they are deleted.',
    link: 'Create an account',
    after: 'to keep them for good and to have them everywhere.',
  },
  /** Kinds of cards, each with what it stands for. */
  parts: {
    due: { word: 'due', what: 'come back today' },
    fresh: { word: 'new', what: 'seen for the first time' },
    again: { word: 'once more', what: 'until they are right' },
  },
  start: 'Start',
  goOn: 'Go on',
  waiting: {
    before: (count: number) =>
      count === 1
        ? '1 card more is due and waits until tomorrow: your'
        : `${cards(count)} more are due and wait until tomorrow: your`,
    limit: 'limit',
    after: 'for a day is reached.',
  },
  finished: 'Done for today',
  nothing: 'Nothing to do today',
  beyond: (count: number) => `${cards(count)} more could be reviewed beyond your limit for a day.`,
  tomorrow: (count: number) => `${cards(count)} tomorrow.`,
  next: (day: string) => `The next come back on ${day}.`,
  takeUp: 'Take up a deck, and its cards come to you day by day.',
  done: (count: number) => (count === 0 ? 'None done yet' : `${cards(count)} done today`),
} as const;
