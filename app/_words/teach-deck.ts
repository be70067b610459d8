import { counted } from './counted';

const learners = (count: number) => counted(count, 'learner', 'learners');

/** A deck as its authors see it. */
export const teachDeckWords = {
  shared: {
    private: 'private: only those who work on it',
    link: 'open to whoever has the link',
    public: 'public: open to everybody',
  } as Readonly<Record<string, string>>,
  withdrawn: 'withdrawn: handed out to nobody',
  learners: (count: number) => (count === 0 ? 'nobody studies it yet' : learners(count)),
  asLearner: 'See it as a learner',
  below: 'Below the items',
  details: 'About the deck',
  sharing: 'Who may open it',
  export: 'Take it along',
  save: 'Save',
  saved: 'Saved.',
} as const;

/** The list of a deck's items. */
export const itemListWords = {
  title: 'Items',
  none: 'None yet. Begin with one of these:',
  add: (kind: string) => `+ ${kind}`,
  kinds: {
    flashcard: 'Card',
    cloze: 'Text with gaps',
    choice: 'Question with options',
    numeric: 'Question with a number',
    drill: 'Drill from a formula',
  },
  moved: (from: number, to: number, of: number) => `Number ${from} is now number ${to} of ${of}.`,
  movedAway: (from: number, to: number, of: number) =>
    `Number ${from} is now number ${to} of ${of}, on another page.`,
  /** An item by its kind and its name in the deck. */
  item: (kind: string, name: string) => `${kind} ${name}`,
  up: (item: string) => `Move ${item} up`,
  down: (item: string) => `Move ${item} down`,
  place: (item: string, of: number) => `Place of ${item}, from 1 to ${of}`,
  notPublished: 'not published',
  changed: 'unpublished changes',
  withdrawn: 'withdrawn',
  nothing: 'Nothing written yet',
  acts: { duplicate: 'Duplicate', restore: 'Restore', withdraw: 'Withdraw', discard: 'Discard' },
  /** What a button does, and to what. */
  act: (act: string, item: string) => `${act} ${item}`,
  pages: 'Pages of items',
  before: 'Before',
  after: 'After',
  page: (page: number, of: number) => `Page ${page} of ${of}`,
} as const;

/** Deleting or withdrawing a deck. */
export const removeDeckWords = {
  restore: 'Hand the deck out again',
  keep: 'Keep it',
  withdraw: {
    ask: 'Withdraw the deck …',
    title: 'Withdraw this deck?',
    text: (count: number) =>
      `${count === 1 ? 'One learner has' : `${count} learners have`} cards of it, so it is not deleted: it is handed out to nobody, and what was answered stays.`,
    go: 'Withdraw it',
  },
  delete: {
    ask: 'Delete the deck …',
    title: 'Delete this deck?',
    text: () => 'Nobody has studied it: it goes for good, with its items, drafts and pictures.',
    go: 'Delete it',
  },
} as const;

/** What learners report of a deck. */
export const deckReportWords = {
  title: 'What learners say',
  none: 'All of it is answered.',
  closed: (count: number) => `${count} answered`,
  reply: (text: string | null) => `Answered: ${text}`,
  version: (version: number) => `version ${version}`,
  kinds: { mark: 'disputes a mark', problem: 'a problem' },
  /** Stands before what was answered to the item. */
  answer: 'Answered:',
  field: 'What became of it',
  hint: 'The learner reads it.',
  send: 'Answer and close',
} as const;

/** Who may open a deck and work on it. */
export const sharingWords = {
  title: 'Who may open the deck',
  kinds: {
    private: { name: 'Private', hint: 'You, and those who work on it with you.' },
    link: { name: 'By link', hint: 'Whoever has the link, also without an account.' },
    public: { name: 'Public', hint: 'Everybody can study it and copy it.' },
  },
  now: (kind: string) => `Now ${kind.toLowerCase()}.`,
  link: {
    label: 'The link',
    copy: 'Copy the link',
    copied: 'Copied',
    fresh: 'Make a new link',
    hint: 'With a new link the old one opens nothing any more.',
  },
  together: {
    title: 'Work on it together',
    remove: 'Remove',
    removeWhom: (email: string) => `Remove ${email}`,
    field: 'E-mail of somebody with an account',
    hint: 'They can edit and publish; sharing and deleting stay with you.',
    invite: 'Invite',
  },
} as const;

/** What changed in the deck that this one was copied from. */
export const updateWords = {
  title: 'Updates of the original',
  isNew: 'New over there.',
  both: 'Changed over there, and you edited yours: taking it over puts their text in place of yours (yours stays in the history).',
  theirs: 'Changed over there; yours is as it was copied.',
  changes: 'What changes',
  take: 'Take it over',
  leave: 'Leave mine',
} as const;
