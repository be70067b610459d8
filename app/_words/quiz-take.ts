/** A quiz under way. */
export const quizTakeWords = {
  title: 'Quiz',
  nothing: 'Nothing fits: choose fewer concepts or more decks and kinds.',
  choose: 'Choose again',
  over: 'That was the last one.',
  question: (number: number, all: number) => `Question ${number} of ${all}`,
  answered: 'Answered',
  leave: 'Leave',
  handIn: 'Hand in',
  show: 'Show answer',
  next: 'Next',
  result: 'See the result',
  untold: 'What is right is told at the end.',
  noConnection: 'No connection. Your answer is kept here: send it again.',
  left: (minutes: number) => (minutes === 1 ? 'One minute left' : `${minutes} minutes left`),
} as const;
