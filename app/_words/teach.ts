import { counted } from './counted';

/** What authors read on every page of theirs, and the list of their decks. */
export const teachWords = {
  title: 'Teach',
  lead: 'Write cards, questions and drills of your own: for yourself, for a class with a link, or for everyone. You can also',
  importFile: 'import a file',
  yourDecks: 'Your decks',
  first: 'Your first deck',
  another: 'A new deck',
  needsAccount:
    'A deck needs an account to be kept. What you type here stays in this browser until you have one.',
  deckTitle: 'Title',
  description: 'Description',
  make: 'Make the deck',
  account: { create: 'Create an account', or: 'or', signIn: 'Sign in', signInAfter: 'sign in' },
  signInFirst: {
    title: 'Sign in to write',
    text: 'Decks of one’s own belong to an account. What you answered as a guest comes along.',
  },
  shared: { private: 'private', link: 'by link', public: 'public' },
  withdrawn: 'withdrawn',
  items: (count: number) => counted(count, 'item', 'items'),
  drafts: (count: number) => counted(count, 'draft', 'drafts'),
  others: 'you work on it',
  lost: 'The server cannot be reached. What you typed is still here; please try again.',
  kinds: {
    flashcard: 'Card',
    cloze: 'Gaps',
    choice: 'Question',
    numeric: 'Number',
    drill: 'Drill',
  },
} as const;
