import { counted } from './counted';

/** The page of what was done and what is remembered, without its charts. */
export const progressWords = {
  title: 'Progress',
  span: 'Span',
  spans: { month: '30 days', year: 'A year', all: 'All' },
  sections: {
    work: 'Work',
    memory: 'Memory',
    trouble: 'What gives trouble',
    concepts: 'What there is to know',
  },
  empty: {
    title: 'Nothing to show yet',
    text: 'With your first answers this page begins to fill: what comes back when, how much you remember after a day, a week and a year, when you study, and which concepts hold. The map below shows what lies ahead.',
    begin: 'Begin',
  },
  /** What stands for a share of nothing. */
  none: '–',
  figures: {
    today: 'Today',
    done: (done: number, time: string, left: string) =>
      `${done === 1 ? 'card' : 'cards'} done, ${time}, ${left} left`,
    allDone: (done: number, time: string) =>
      `${done === 1 ? 'card' : 'cards'} done, ${time}, nothing left`,
    streak: 'In a row',
    days: (count: number) => (count === 1 ? 'day' : 'days'),
    answers: 'Answers',
    inSpan: { month: 'in 30 days', year: 'in a year', all: 'in all' },
    remembered: 'Remembered',
    seenAgain: (cards: number) => `of ${counted(cards, 'card', 'cards')} seen again`,
    time: 'Time',
    noTime: 'for no answer yet',
    each: (time: string) => `${time} an answer`,
  },
  mixUps: {
    title: 'Mixed up',
    none: 'No mistake has explained several of your answers.',
    noneLately: 'No mistake has explained several of your answers of late.',
    often: (times: string) => `Mixed up ${times}.`,
    all: 'What is told there',
    allWithGone: (gone: number) => `All of them, also the ${gone} that you are done with`,
  },
  forgotten: {
    title: 'Forgotten most often',
    none: 'No card has been forgotten twice.',
    times: (count: number) => `${count} times`,
  },
} as const;
