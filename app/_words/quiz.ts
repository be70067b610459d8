import type { QUIZ_KINDS } from '../../lib/study/quiz/spec';

/** Where a quiz is put together, and those that were taken. */
export const quizWords = {
  title: 'Quiz',
  lead: 'Questions from what you choose, or from what you need most. Every number is fresh, every time.',
  ways: 'How the questions are chosen',
  start: 'Start the quiz',
  forMe: 'What I need most',
  forMeHint: 'The concepts that went wrong lately, and what they build on; each says why.',
  random: 'Anything, at random',
  randomHint: 'Drawn from all that you choose below.',
  count: 'Questions',
  minutes: 'Time',
  someMinutes: (minutes: number) => `${minutes} minutes`,
  level: 'Level of drills',
  ownLevel: 'as in the deck',
  noTime: 'as long as it takes',
  decks: 'Decks',
  decksHint: 'None chosen stands for all that you study.',
  concepts: 'Concepts',
  conceptsHint: 'None chosen stands for all.',
  kinds: 'Kinds',
  kindsHint: 'None chosen stands for all.',
  before: 'Quizzes taken',
  answered: (answered: number, questions: number) => `${answered} of ${questions} answered`,
  answeredWith: (answered: number, questions: number, score: string) =>
    `${answered} of ${questions} answered, ${score}`,
  result: 'Result',
  goOn: 'Go on',
  again: 'Take again',
} as const;

export const quizKindNames: Readonly<Record<(typeof QUIZ_KINDS)[number], string>> = {
  flashcard: 'Flashcards',
  cloze: 'Gaps',
  choice: 'Choices',
  numeric: 'Numbers',
  drill: 'Drills',
};
