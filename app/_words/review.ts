import { commonWords } from './common';

const { cards } = commonWords;

/** The review screen, without what is loaded only now and then. */
export const reviewWords = {
  title: 'Review',
  stages: {
    new: { name: 'New', card: 'New card' },
    review: { name: 'Due', card: 'Due card' },
    again: { name: 'Once more today', card: 'Once more today card' },
  },
  flagged: 'Flagged',
  looking: 'Looking for the next card …',
  head: { undo: 'Undo', day: 'Today’s answers', keys: 'Keys' },
  progress: {
    label: 'Done today',
    value: (done: number, all: number) => `${done} of ${all} cards done`,
    left: { due: 'due', fresh: 'new', again: 'again' },
  },
  flashcard: {
    show: 'Show answer',
    turn: 'Turn',
    /** Stands before where the card's content comes from. */
    from: 'From',
    field: (place: number, count: number) => (count === 1 ? 'Your answer' : `Gap ${place}`),
    typeWanted: 'Type the answer',
    typeFreely: 'Type it, if you like',
  },
  choice: {
    gaveUp: 'Here is the answer.',
    wrong: 'Not quite.',
    isRight: { own: '✓ Right · your answer', other: '✓ Right' },
    isWrong: { own: '✗ Wrong · your answer', other: '✗ Wrong' },
  },
  menu: {
    label: 'More about this card',
    flag: 'Flag',
    unflag: 'Take the flag away',
    bury: 'Bury until tomorrow',
    suspend: 'Suspend',
    dispute: 'Dispute this mark',
    report: 'Report a problem',
    edit: 'Edit',
  },
  done: {
    some: 'Done for today',
    none: 'Nothing to do today',
    answered: (count: number) => `${cards(count)} answered.`,
    next: (day: string) => `The next come back on ${day}.`,
    back: 'Back to Today',
  },
  timeUp: {
    title: (minutes: number) =>
      minutes === 1 ? 'A minute is over' : `${minutes} minutes are over`,
    told: (done: number, left: number) => `${cards(done)} done today, ${left} left. They keep.`,
    stop: 'Stop here',
    goOn: 'Go on',
  },
  elsewhere: 'This card was answered elsewhere in the meantime, so this answer was not counted.',
  elsewhereHere:
    'This card was answered elsewhere in the meantime, so this answer was not counted. Here it is as it stands now.',
  putAside: {
    bury: 'Buried until tomorrow. Undo brings it back.',
    suspend: 'Suspended: it is not asked any more. Undo brings it back.',
  },
  undone: {
    back: 'Taken back. Here is the card again.',
    aside: 'Taken back. The card stays aside.',
  },
  notYours:
    'That answer is of another account than the one signed in now. It is kept in this browser and sent when that account is back.',
  gradeFirst: 'Grade this card first; then the answer can be taken back.',
  unreachable: {
    hint: 'The server cannot be reached, so no step can be shown.',
    undo: 'The server cannot be reached, so nothing was taken back.',
    putAside: 'The server cannot be reached, so nothing was put aside.',
    bringBack: 'The server cannot be reached, so nothing was brought back.',
    flag: 'The server cannot be reached, so nothing was flagged.',
  },
  /** How many answers wait in the browser to be sent. */
  noConnection: (unsent: number) =>
    unsent === 0
      ? 'No connection. What you answer is kept here and sent when it is back.'
      : unsent === 1
        ? 'No connection. One answer is kept here and sent when it is back.'
        : `No connection. ${unsent} answers are kept here and sent when it is back.`,
} as const;
