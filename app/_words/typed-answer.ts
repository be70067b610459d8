/** How what was typed compares with what was to be typed. */
export const typedAnswerWords = {
  same: 'Just so.',
  alike: 'Right, but for how it is written.',
  near: 'Nearly: look at the letters.',
  other: 'Something else.',
  nothing: 'Nothing typed.',
} as const;
