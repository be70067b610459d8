/** A drill with its fields, its help and its marking, reviewed or practised. */
export const drillWords = {
  example: 'Worked example',
  fresh: 'Now with fresh numbers',
  stepsShown: 'Steps shown',
  answerOnly: 'Only the answer',
  stepwise: 'Step by step',
  onTheWay: 'On the way, if you like',
  hint: 'Show the next step',
  hintNote: 'With a step shown, the grade is at most Hard.',
  fillIn: (value: string | null) => `Fill in ${value} too.`,
  notRead: (value: string | null) => `${value} can’t be read as a number.`,
  stepVerdicts: {
    right: 'right',
    carried: 'follows from your earlier values',
    wrong: 'not right',
  },
  result: 'Result',
  gaveUp: 'Here is how it goes.',
  carried: 'Right from there on: one early value went wrong and was carried along.',
  wrong: 'Not right yet.',
  partly: (right: number, all: number) => `${right} of ${all} entries are right.`,
  unexplained:
    'No mistake that is known here leads to just these numbers. The worked solution shows every step.',
  /** Around the step in which a mistake was made. */
  beforeStep: 'In the step',
  afterStep: ':',
  theirs: 'What leads to this answer',
  rightWay: 'How it goes',
  solution: 'Worked solution',
  steps: 'Steps',
  unfolded: 'Entry by entry',
  rightAnswer: 'Right answer',
} as const;
