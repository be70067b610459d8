/**
 * What a collection of Anki holds, whatever its generation; ids are the collection's own. Its tables are
 * read anew each time that they are gone through, so that none is ever in memory as a whole.
 */
export interface AnkiCollection {
  /** Seconds since 1970: the start of the day from which due days are counted. */
  readonly createdAt: number;
  /** Minutes that its zone lies west of UTC; null where the collection does not tell. */
  readonly minutesWest: number | null;
  readonly notetypes: ReadonlyMap<string, Notetype>;
  readonly decks: ReadonlyMap<string, AnkiDeck>;
  /** By their ids, upwards. */
  readonly notes: Iterable<AnkiNote>;
  /** By their notes' ids, upwards, and each note's by their ord. */
  readonly cards: Iterable<AnkiCard>;
  /** By their time. */
  readonly reviews: Iterable<AnkiReview>;
}

export interface Notetype {
  readonly name: string;
  readonly isCloze: boolean;
  /** Names of the fields, in the order in which a note has them. */
  readonly fields: readonly string[];
  readonly templates: readonly CardTemplate[];
}

export interface CardTemplate {
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

export interface AnkiDeck {
  /** From the outermost deck inwards. */
  readonly path: readonly string[];
  /** HTML. */
  readonly description: string;
}

export interface AnkiNote {
  readonly id: number;
  readonly guid: string;
  readonly notetype: string;
  readonly tags: readonly string[];
  /** HTML. */
  readonly fields: readonly string[];
}

export interface AnkiCard {
  readonly id: number;
  readonly note: number;
  readonly deck: string;
  /** Which of its note's cards: a template's place, or a cloze's number less one. */
  readonly ord: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type: number;
  /** -3 and -2 buried, -1 suspended; 1 is due at an instant, 2 and 3 on a day. */
  readonly queue: number;
  /** A day counted from the collection's start, an instant in seconds, or a new card's place. */
  readonly due: number;
  /** The day on which it is due when it leaves the filtered deck that holds it; 0 outside of one. */
  readonly originalDue: number;
  /** Days. */
  readonly interval: number;
  /** Thousandths; 0 for a card without an ease. */
  readonly factor: number;
  readonly lapses: number;
}

export interface AnkiReview {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly card: number;
  /** The button, 1 to 4; 0 where a card was moved by hand. */
  readonly ease: number;
  readonly ms: number;
  /** Days before it; negative for seconds. */
  readonly interval: number;
}
