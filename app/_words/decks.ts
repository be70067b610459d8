/** The shelf of decks, and how much is in each. */
export const decksWords = {
  title: 'Decks',
  lead: 'A paused deck’s cards wait. A deck that you drop keeps its cards and its log: take it up again, and it goes on where it was.',
  shelves: {
    active: 'You study',
    paused: 'Paused',
    open: 'Not taken up',
    shared: 'Shared by others',
  },
  bring: 'Import a deck',
  empty: {
    title: 'You study no deck',
    text: 'Take one up below, and its cards come to you day by day.',
  },
  /** What can be made of a deck. */
  actions: { pause: 'Pause', drop: 'Drop', goOn: 'Go on', takeUp: 'Take up' },
  actionOn: (action: string, deck: string) => `${action}: ${deck}`,
  counts: {
    due: (count: number) => `${count} due`,
    fresh: (count: number) => `${count} new`,
    waiting: (count: number) => `${count} waiting`,
    all: (count: number) => `${count} in all`,
  },
} as const;
