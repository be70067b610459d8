/** Words that several screens share, and nothing more: every page's script may bring them along. */
export const commonWords = {
  oneMoment: 'One moment …',
  check: 'Check',
  close: 'Close',
  dontKnow: 'I don’t know',
  rightVerdict: 'Right.',
  cards: (count: number) => (count === 1 ? '1 card' : `${count} cards`),
} as const;
