/** What is said of a request that is not done, whichever page it comes from. */
export const refusedWords = {
  otherSite: 'This request comes from another site.',
  notUnderstood: 'This request could not be understood.',
  nobody:
    'Who answers is not known any more. Sign in, or reload the page to study as a guest; cookies have to be allowed.',
  tooOften: (seconds: number) =>
    `That was too often. Please try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
  othersCard: 'This card belongs to another learner: reload the page.',
  noDeck: 'There is no such deck.',
  noDrill: 'There is no such drill any more.',
  noStep: 'There is no such step any more.',
  noFurtherStep: 'There is no further step.',
  noFormat: 'There is no such format.',
  noFile: 'There is no such file.',
  noProblem: 'These numbers give no problem: mend the formula, or take another seed.',
  mendFormula: 'The formula has to be mended first.',
  signInTo: {
    export: 'Sign in to export a deck.',
    import: 'Sign in to import a file.',
    write: 'Sign in or create an account to go on: what you typed stays in this browser.',
  },
  file: {
    gone: 'This file is not here any more: please choose it again.',
    largePiece: 'This piece of the file is too large.',
    largeMedia: 'The file is too large: at most 5 MB can be kept.',
  },
  deck: {
    gone: 'This deck or item is not here any more, or not yours to see.',
    forbidden: 'This is for those who work on the deck.',
  },
  quiz: {
    'unknown-sitting': 'This quiz was begun by another learner, or has changed: start it again.',
    over: 'This quiz is over.',
    answered: 'This question was answered in another tab.',
  },
} as const;

/** Trouble that is not the code's. */
export const troubleWords = {
  busy: 'The database is busy just now. Please try again in a moment.',
  full: 'The disk of this server is full, so nothing was stored. Please try again later.',
  failed: 'The disk of this server failed, so nothing was stored. Please try again later.',
  readOnly: 'The database of this server cannot be written to just now.',
  damaged: 'The database of this server is damaged; whoever runs it has to restore it.',
  other: 'Something went wrong here.',
  /** With the number under which the log has it. */
  withId: (said: string, requestId: string) => `${said} (${requestId})`,
} as const;

const better = 'Choose another: a few words are best.';

/** What is wrong with what was typed for an account. */
export const accountProblemWords = {
  noEmail: 'This is not an e-mail address.',
  taken: 'There is an account with this e-mail address already.',
  takenAtSignUp: 'There is an account with this e-mail address already: sign in instead.',
  noPair: 'E-mail and password do not belong together.',
  wrongPassword: 'This is not the password of the account.',
  sameEmail: 'This is the address of the account already.',
  weak: {
    short: 'The password needs ten characters or more.',
    long: 'The password is longer than 128 characters.',
    common: `This password is one of the most common ones. ${better}`,
    'common with additions': `This is a common password with digits or signs added. ${better}`,
    repeated: `This password repeats the same few characters. ${better}`,
    'in order': `The characters of this password only follow one another in order. ${better}`,
    'own address': `This password is little more than your e-mail address. ${better}`,
    'our name': `This password is little more than the name of this site. ${better}`,
  },
} as const;
