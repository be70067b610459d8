import { counted } from './counted';

/** Bringing a deck in from a file, and taking one along. */
export const importWords = {
  title: 'Import',
  lead: 'An Anki package (.apkg, .colpkg) with its media and schedule, a table (CSV, TSV, Quizlet), GIFT, Aiken, Moodle XML, QTI, or a deck file. You see what it becomes before anything is made.',
  account: {
    before: 'What you import belongs to an account:',
    create: 'create one',
    or: 'or',
    signIn: 'sign in',
  },
  gone: 'This file is not here any more.',
  refused: (problem: string) => `${problem} Nothing was imported.`,
  of: (file: string) => `${file}:`,
  into: 'Into',
  newDeck: 'A new deck',
  review: {
    figures: {
      items: 'items',
      changed: 'changed items',
      cards: 'cards',
      reviews: 'past answers',
      media: 'media',
    },
    readAs: (format: string) => `Read as ${format}.`,
    nothingNew: 'Everything in this file is in the deck already: importing it would add no item.',
    all: 'What will be made',
    first: (shown: number, count: number) => `The first ${shown} of ${count}`,
    left: (count: number) => `Left out (${count})`,
    known: (count: number) => `In the deck already (${count})`,
    more: (count: number) => `and ${count} more`,
  },
} as const;

/** Choosing a file and sending it. */
export const uploadWords = {
  choose: 'Choose a file, or drop it here',
  sending: (percent: number) => `Sending: ${percent} %`,
  reading: 'Reading …',
  sent: 'Sent',
  lost: 'The server cannot be reached. Please try again.',
} as const;

/** Doing the import. */
export const commitWords = {
  name: 'Name of the new deck',
  go: 'Import',
  going: 'Importing …',
  another: 'Choose another file',
  imported: 'Imported.',
  /** Goes on after that word. */
  what: (made: {
    items: number;
    cards: number;
    reviews: number;
    media: number;
    skipped: number;
  }) => {
    const parts = [
      `${counted(made.items, 'item', 'items')} with ${counted(made.cards, 'card', 'cards')}`,
      made.reviews > 0 && counted(made.reviews, 'past answer', 'past answers'),
      made.media > 0 && counted(made.media, 'picture or sound', 'pictures and sounds'),
    ];
    const left = made.skipped > 0 ? `; left out: ${made.skipped}` : '';
    return `${parts.filter(Boolean).join(', ')}${left}.`;
  },
  open: 'Open the deck',
  edit: 'Edit it',
} as const;

/** A deck as a file. */
export const exportWords = {
  title: 'Take it along',
  hint: 'A deck file holds everything; Anki gets drills as ten frozen draws and your schedule; the others what they have words for.',
  formats: {
    deck: 'Deck file',
    apkg: 'Anki',
    csv: 'CSV',
    gift: 'GIFT',
    moodle: 'Moodle XML',
    qti: 'QTI 2.1',
  },
} as const;
