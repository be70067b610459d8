/** A deck's own limit of new cards a day. */
export const deckLimitWords = {
  label: 'New a day',
  /** Goes on after the label, unseen. */
  ofDeck: (deck: string) => ` of ${deck}`,
  none: 'no limit',
  saved: 'Saved',
} as const;
