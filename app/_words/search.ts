/** The search in all decks. */
export const searchWords = {
  title: 'Search',
  titleFor: (question: string) => `Search for “${question}”`,
  field: 'Search in all decks',
  send: 'Search',
  none: (question: string) => `Nothing has all the words of “${question}”.`,
  some: (count: number, question: string) =>
    count === 1 ? `1 result for “${question}”.` : `${count} results for “${question}”.`,
  first: (count: number, question: string) => `The first ${count} results for “${question}”.`,
  hint: {
    found: 'What is found',
    helps: 'What may help',
    beforeWords:
      'Notes, cards, questions and drills of every deck that you may read, by the beginnings of words:',
    words: 'hid sta',
    afterWords:
      'finds the hidden state. Case and accents do not matter. A formula is found by the names in it:',
    names: ['sigma', 'tanh', 'h_t'],
    afterNames: '.',
  },
  kinds: {
    note: 'Notes',
    flashcard: 'Card',
    cloze: 'Card',
    choice: 'Question',
    numeric: 'Question',
    drill: 'Drill',
  },
  place: (kind: string | undefined, deck: string) => `${kind} · ${deck}`,
} as const;
