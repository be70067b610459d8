import type { Concept, NoteSection } from '../deck';
import type { Item } from '../item';

/** A deck on its way in or out, as every format is read into and written from. */
export interface Interchange {
  /** What the file calls the deck; null where it gives no name. */
  readonly title: string | null;
  readonly description: string;
  readonly notes: readonly NoteSection[];
  /** Ids are unique in the list. */
  readonly items: readonly Item[];
  /** Concepts that the items name and that the file describes. */
  readonly concepts: readonly Concept[];
  /** The formula files of its drills. */
  readonly templates: readonly InterchangeTemplate[];
  /** Pictures and sounds that texts name as `media:NAME`. */
  readonly media: readonly InterchangeMedia[];
  /** What the file says of a learner's cards. */
  readonly cards: readonly InterchangeCard[];
}

export interface InterchangeTemplate {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

export interface InterchangeMedia {
  readonly name: string;
  /**
   * Read when it is wanted, so that a large package is never in memory as a whole; good until another of
   * the file's is asked for.
   */
  readonly bytes: () => Uint8Array;
}

/** A card's schedule and what led to it. */
export interface InterchangeCard {
  readonly itemId: string;
  /** Which of the item's cards, from 1. */
  readonly part: number;
  /** Null for a card never answered. */
  readonly schedule: InterchangeSchedule | null;
  readonly suspended: boolean;
  readonly reviews: readonly InterchangeReview[];
}

export interface InterchangeSchedule {
  /** Hundredths. */
  readonly easeFactor: number;
  /** Days. */
  readonly interval: number;
  readonly repetitions: number;
  readonly lapses: number;
  /** The day on which it is due, "YYYY-MM-DD". */
  readonly due: string;
}

export interface InterchangeReview {
  /** An instant, in milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly grade: 0 | 1 | 2 | 3 | 4 | 5;
  /** Milliseconds that the answer took, where the file tells. */
  readonly shownMs: number | null;
  /** Days for which the card had been put off before it, where the file tells. */
  readonly interval?: number;
}

/** Something that was left out, and why. */
export interface Skipped {
  /** A line, a question's title, a note's id. */
  readonly where: string;
  readonly why: string;
}

/** What a format's reader gives for a file that it can read. */
export interface Read {
  readonly deck: Interchange;
  readonly skipped: readonly Skipped[];
}
