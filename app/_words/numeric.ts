/** A question whose answer is one number. */
export const numericWords = {
  answer: 'Your answer',
  answerIn: (unit: string) => `Your answer in ${unit}`,
  notRead: (text: string) => `“${text}” can’t be read as a number.`,
  empty: 'Type a number.',
  result: 'Result',
  gaveUp: 'Here is the answer.',
  wrong: 'Not right yet.',
  tolerance: (tolerance: number) => `(± ${tolerance} counts as right)`,
} as const;
