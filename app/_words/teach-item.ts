/** The page on which an item is written. */
export const teachItemWords = {
  title: 'Write',
  heading: (kind: string, isNew: boolean) => (isNew ? `New: ${kind}` : kind),
  version: (version: number) => (version === 0 ? 'not published yet' : `version ${version}`),
  withdrawn: 'withdrawn: publishing hands it out again',
  history: 'History',
} as const;

/** Keeping a draft and publishing it. */
export const itemEditorWords = {
  keeping: {
    kept: 'Draft kept.',
    waiting: 'Typing …',
    keeping: 'Keeping …',
    'not kept': 'Not kept on the server; it stays in this browser.',
  },
  changed: (keeping: string) => `Unpublished changes. ${keeping}`,
  signIn: 'Sign in',
  look: 'Look at it',
  over: 'Publish mine over it',
  note: 'What changed (optional)',
  discard: 'Discard',
  publish: 'Publish',
  published: (version: number) => `Version ${version} is published.`,
  same: 'It says this already.',
} as const;

/** An item as its learners will see it. */
export const itemPreviewWords = {
  title: 'As learners see it',
  right: '✓ right',
  empty: 'Nothing yet.',
  front: 'Front',
  back: 'Back',
  source: 'Source',
  question: 'Question',
  explanation: 'Explanation',
  counts: 'What counts',
  card: (number: number) => `Card ${number}`,
  cardAnswered: (number: number) => `Card ${number}, answered`,
  side: (number: number) => `Side ${number}`,
  sideAnswered: (number: number) => `Side ${number}, answered`,
  option: (number: number) => `Option ${number}`,
} as const;

/** The fields of an item of any kind. */
export const itemFieldWords = {
  markdown: 'Markdown, with TeX between dollar signs. Paste or drop pictures.',
  question: 'Question',
  explanation: 'Explanation',
  remove: 'Remove',
  optional: {
    explanation: 'Explanation (optional)',
    source: 'Source (optional)',
    extra: 'Shown with the answer (optional)',
    answers: 'Answers to type (optional)',
    tolerance: 'Tolerance (optional)',
    unit: 'Unit (optional)',
  },
  option: {
    name: (number: number) => `Option ${number}`,
    isRight: (number: number) => `Option ${number} is right`,
    remove: (number: number) => `Remove option ${number}`,
    why: (number: number, isRight: boolean) =>
      `Why option ${number} is ${isRight ? 'right' : 'wrong'}`,
    another: 'Another option',
  },
  cloze: {
    text: 'Text',
    hint: 'Each number makes a card: {{c1::answer}}, or {{c1::answer::hint}}.',
    /** Stands in a gap that is made of nothing. */
    answer: 'answer',
    hide: 'Hide the selection',
    hideToo: 'Hide it with the last gap',
  },
  concepts: {
    label: 'Concepts',
    remove: (concept: string) => `Remove the concept ${concept}`,
    hint: 'What it is about; cards about one thing are kept apart. Enter adds one; a new name makes one.',
  },
  drill: { title: 'What the drill asks', level: 'Level that this card asks' },
  card: {
    front: 'Front',
    back: 'Back',
    answersHint: 'One a line. Where there is one, the card is answered by typing and marked.',
    side: (number: number) => `Side ${number}`,
    asked: (number: number) => `Side ${number}: what is asked`,
    answer: (number: number) => `Side ${number}: the answer`,
    remove: (number: number) => `Remove side ${number}`,
    removeThis: 'Remove this side',
    otherWay: 'Ask it the other way round too',
    another: 'Another side',
  },
  number: { answer: 'Answer' },
} as const;
