/** What is said of a card that is forgotten again and again. */
export const reviewLeechWords = {
  label: 'Forgotten again and again',
  forgotten: (times: number) => `You have forgotten this card ${times} times.`,
  beforeNotes: 'More repeats will hardly help. Go back to what it is about in the',
  notes: (deck: string) => `notes of ${deck}`,
  afterNotes: ', make yourself a picture or an example of it, or let it rest.',
  afterNotesOfOwn:
    ', make yourself a picture or an example of it, split it in two, or let it rest.',
  suspend: 'Suspend it',
} as const;
