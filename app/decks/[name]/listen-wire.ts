import { z } from 'zod';

/** What is read aloud: a deck's notes, or its cards with a pause before the back. */
export const listenBody = z.strictObject({
  deck: z.string().min(1).max(100),
  what: z.enum(['notes', 'cards']),
  link: z.string().max(100).optional(),
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
  readonly parts: readonly SpokenPart[];
}
