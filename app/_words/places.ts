/** What the pages are called where something leads to them. */
export const placeWords = {
  today: 'Today',
  review: 'Review',
  decks: 'Decks',
  drills: 'Drills',
  quiz: 'Quiz',
  workbench: 'Workbench',
  progress: 'Progress',
  settings: 'Settings',
  teach: 'Teach',
  conventions: 'Conventions',
  misconceptions: 'Misconceptions',
  account: 'Account',
  signIn: 'Sign in',
} as const;
