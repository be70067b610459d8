/** A deck's page: its notes, its questions and cards, and what they lead to. */
export const deckWords = {
  contents: 'Contents',
  notes: 'Notes',
  items: 'Questions and cards',
  related: 'Related decks',
  relatedBy: (concepts: string) => `It is also about ${concepts}.`,
  review: 'Review',
  search: 'Search in this deck',
  found: (sections: number, items: number, all: number, query: string) =>
    `${sections} sections of the notes and ${items} of ${all} items match “${query}”.`,
  none: 'None matches.',
  actions: {
    study: 'Study this deck',
    studyThis: (deck: string) => `Study this deck: ${deck}`,
    edit: 'Edit',
    copy: 'Copy into a deck of mine',
  },
  kinds: { flashcard: 'Card', choice: 'Question', numeric: 'Question', drill: 'Drill' },
  states: {
    suspended: 'suspended',
    new: 'new',
    again: 'once more today',
    due: 'due',
    dueOn: (day: string) => `due ${day}`,
    flagged: 'flagged',
  },
  bringBack: 'Bring back',
  bringBackFailed: 'That failed; try again',
  known: 'Known',
  knownOf: (percent: number, items: number) =>
    items === 1 ? `${percent} % known, 1 item` : `${percent} % known, ${items} items`,
  test: 'Test me on this',
  drill: (title: string) => `Drill: ${title}`,
} as const;
