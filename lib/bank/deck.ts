import { z } from 'zod';
import { slug, text } from './fields';
import type { Item } from './item';

export const concept = z.strictObject({
  id: slug,
  title: text,
  /** What one should know before it. */
  prerequisites: z.array(slug).default([]),
  summary: text,
});

export const deckHeader = z.strictObject({
  /** The short name in addresses and on the command line; the folder's name. */
  name: slug,
  title: text,
  description: text,
  /** Decks are listed, and their new items handed out, in this order; those of one number by name. */
  position: z.int().nonnegative().default(100),
  /** The files that hold the items, in the deck's order, without their ending. */
  items: z.array(z.string()).min(1, 'names no file of items'),
});

const statement = z.union(
  [
    text.transform((words) => ({ text: words, concepts: [] as string[], note: undefined })),
    z.strictObject({
      text,
      /** Narrower than the section's. */
      concepts: z.array(slug).default([]),
      /** What the source says differently, and why this is right. */
      note: text.optional(),
    }),
  ],
  'must be a text (in quotes where it is a number), or an entry with the field “text”',
);

/** A section of a deck's study notes. */
export const noteSection = z.strictObject({
  heading: text,
  concepts: z.array(slug).default([]),
  /** A paragraph in front of the statements. */
  lead: text.optional(),
  statements: z.array(statement).default([]),
});

export type Concept = z.infer<typeof concept>;
export type NoteSection = z.infer<typeof noteSection>;

export interface Deck {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly notes: readonly NoteSection[];
  readonly items: readonly Item[];
}

/** Everything that a folder of content holds. */
export interface Content {
  readonly concepts: readonly Concept[];
  readonly decks: readonly Deck[];
}
