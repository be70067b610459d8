/** The dialog in which a learner says what is wrong with a card or with a mark. */
export const reviewReportWords = {
  problem: {
    title: 'Report a problem',
    asked: 'What is wrong with this card?',
    note: 'It is kept with the version and the numbers that you see, for whoever looks after the deck.',
  },
  mark: {
    title: 'Dispute this mark',
    asked: 'Why should your answer count as right?',
    note: 'It is kept with your answer and the numbers that you were asked. Grade the card as you see fit meanwhile.',
  },
  empty: 'Say in a few words what is wrong.',
  kept: 'Thank you. It has been kept.',
  movedOn: 'This card has moved on meanwhile.',
  unreachable: 'The server can’t be reached; what you typed is still here.',
  send: 'Send',
} as const;
