/** What a quiz came to. */
export const quizResultsWords = {
  title: 'Result of the quiz',
  answered: (answered: number, questions: number) =>
    `${answered} of ${questions} questions answered.`,
  reviewed: (cards: number) =>
    cards === 1 ? '1 of the cards was due: reviewed.' : `${cards} of the cards were due: reviewed.`,
  again: 'Again, with new numbers',
  change: 'Change it',
  questions: 'Question by question',
  question: (number: number) => `Question ${number}`,
  numbered: (number: number, verdict: string) => `${number}. ${verdict}`,
  notAnswered: 'Not answered',
  right: 'Right',
  wrong: 'Wrong',
  partly: (share: string) => `${share} right`,
  solution: 'Worked solution',
  rightAnswer: (number: number) => `Right answer of question ${number}`,
  steps: (number: number) => `Steps of question ${number}`,
  next: {
    title: 'What to study next',
    nothing: 'Nothing of this: every concept went well.',
    concept: 'Concept',
    asked: 'Asked',
    right: 'Right',
    goOn: 'Go on',
    notes: 'Notes',
    quiz: 'Quiz',
    /** Goes on after the name of a link, unseen. */
    onConcept: (concept: string) => ` on ${concept}`,
  },
} as const;
