import { z } from 'zod';

/** What is read aloud: a deck's notes, or its cards with a pause before the back. */
export const listenBody = z.strictObject({
  deck: z.string().min(1).max(100),
  what: z.enum(['notes', 'cards']),
  link: z.string().max(100).optional(),
  /** The number of the first part that is wanted. */
  from: z.number().int().min(0).max(100_000),
});

export type ListenBody = z.infer<typeof listenBody>;

/** A piece that is read at once. */
export interface SpokenPart {
  /** The id of the element on the page that shows it. */
  readonly shownBy: string;
  readonly text: string;
  /** Milliseconds of silence before it, to think. */
  readonly pauseMs: number;
}

export interface ListenReply {
  /** As many as are read in a minute or so: the next are fetched while they are read. */
  readonly parts: readonly SpokenPart[];
  /** How many there are in all. */
  readonly total: number;
}
