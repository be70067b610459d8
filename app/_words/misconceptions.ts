/** Mistakes that are made again and again. */
export const misconceptionWords = {
  title: 'What you mix up',
  lead: 'A wrong answer to a drill often says which mistake led to it. One may be a slip; when the same mistake explains several of the answers in your reviews, it is listed here, and it goes once you were right three times in a row where it would have shown.',
  states: { held: 'held', fading: 'fading', gone: 'gone' },
  often: (times: string) => `Mixed up ${times}.`,
  gone: (times: string) => `Done with: ${times}.`,
  practise: 'Practise:',
  practiseGone: 'Try it once more:',
  /** Goes on after a drill's title. */
  level: (level: number) => `(level ${level})`,
  more: {
    before: 'Practice is for trying things out and is not counted here:',
    drills: 'all drills',
    after: '.',
    review: 'Review',
  },
  empty: {
    title: 'Nothing so far',
    text: 'No mistake has explained several of your answers. One that does is told like this:',
    standing: 'Mixed up 3 of the last 4 times; last 2 times right.',
    message: 'The bias was left out: it is added to every entry before the activation.',
  },
} as const;
