/** What is said while a page is made that takes its time. */
export const waitingWords = {
  deck: 'The deck is being loaded …',
  charts: 'Your progress is being loaded …',
  list: 'The list is being loaded …',
  cards: 'The drills are being loaded …',
  form: 'The quiz is being loaded …',
} as const;
