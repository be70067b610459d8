import type { QUIZ_KINDS } from '../../lib/study/quiz/spec';

/** What the quiz's pages say. */
export const words = {
  title: 'Quiz',
  lead: 'Questions from what you choose, or from what you need most. Every number is fresh, every time.',
  start: 'Start the quiz',
  forMe: 'What I need most',
  forMeHint: 'The concepts that went wrong lately, and what they build on; each says why.',
  random: 'Anything, at random',
  randomHint: 'Drawn from all that you choose below.',
  count: 'Questions',
  minutes: 'Time',
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
  nothing: 'Nothing fits: choose fewer concepts or more decks and kinds.',
  untold: 'What is right is told at the end.',
} as const;

export const kindNames: Readonly<Record<(typeof QUIZ_KINDS)[number], string>> = {
  flashcard: 'Flashcards',
  cloze: 'Gaps',
  choice: 'Choices',
  numeric: 'Numbers',
  drill: 'Drills',
};
