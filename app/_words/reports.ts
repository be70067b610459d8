/** What the learner's own reports, and what became of them, are called on the screen. */
export const reportWords = {
  title: 'What you reported',
  lead: 'When you report a problem with a card, or dispute a mark, whoever wrote the deck reads it. Here is what became of it.',
  none: 'You have reported nothing yet. Every card’s menu has “Report a problem”.',
  onward: { review: 'Review', today: 'To Today' },
  kinds: { problem: 'A problem', mark: 'A disputed mark' },
  /** Stands before what was asked. */
  about: 'About',
  of: (deck: string, day: string) => `${deck}, ${day}`,
  waits: 'Not answered yet.',
  answered: (day: string) => `Answered on ${day}:`,
  isNew: 'new',
  putAside: { text: 'Put aside', label: 'Put the answer aside' },
  /** On Today. */
  region: 'Answers to your reports',
  reply: { problem: 'Your report was answered.', mark: 'Your dispute of a mark was answered.' },
  more: (count: number) => (count === 1 ? 'One more answer' : `${count} more answers`),
  all: 'All you reported',
} as const;
