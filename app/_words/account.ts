const answers = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`;

/** Opening an account, changing it and closing it. */
export const accountWords = {
  title: 'Account',
  create: 'Create an account',
  signIn: 'Sign in',
  signUp: 'Create account',
  /** Without answers an account has nothing to bring along. */
  lead: 'An account keeps your schedule and brings it to any other browser. You can study without one.',
  kept: (count: number) => `The ${answers(count)} you gave as a guest will be kept.`,
  asked: (count: number) =>
    `You have given ${answers(count)} as a guest; you will be asked whether to bring them along.`,
  haveOne: 'Have an account already?',
  newHere: 'New here?',
  without:
    'Without an account your answers are kept for this browser, and deleted a year after the last one.',
  lost: 'The server cannot be reached. Please try again.',
  fields: {
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least ten characters; a few words are best.',
    current: 'Password now',
    newEmail: 'New e-mail',
    newPassword: 'New password, ten characters or more',
  },
  merge: {
    title: 'Are these answers yours?',
    text: (count: number) =>
      `${answers(count)} ${count === 1 ? 'was' : 'were'} given in this browser before you signed in. If they are yours, they are added to your account in the order of time, one counted answer a card a day. If this computer is shared, leave them.`,
    add: 'Add them',
    leave: 'Leave them',
  },
  /** Stands before the address. */
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  change: {
    title: 'Change it',
    email: { what: 'Change the e-mail address', submit: 'Change the address' },
    password: {
      what: 'Change the password',
      submit: 'Change the password',
      after: 'You are signed out everywhere else.',
    },
  },
  data: {
    title: 'Your data',
    download: 'Download everything',
    /** Goes on after the link. */
    afterDownload: 'that is stored of you, as a JSON file.',
    reports: 'What you reported',
    /** Goes on after the link. */
    afterReports: ', and what became of it.',
  },
  remove: {
    guest: {
      what: 'Delete my answers',
      text: 'Your answers and your schedule are deleted at once. This cannot be taken back.',
      submit: 'Delete my answers for good',
    },
    account: {
      what: 'Delete my account',
      text: 'Your account, your answers and your schedule are deleted at once, and your decks, save those that others study, which then are nobody’s. This cannot be taken back.',
      submit: 'Delete my account for good',
    },
    backups:
      'Backups that were taken before hold them until they are thinned out, after three months at most.',
  },
} as const;
