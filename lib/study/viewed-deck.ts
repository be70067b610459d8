import type { Day } from '../scheduling/day';

export interface DeckView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly notes: readonly NoteView[];
  readonly items: readonly DeckItem[];
  readonly related: readonly RelatedDeck[];
}

export interface NoteView {
  readonly heading: string;
  readonly lead: string | null;
  readonly concepts: readonly string[];
  readonly statements: readonly {
    readonly text: string;
    readonly concepts: readonly string[];
    /** What the source says differently, and why this is right. */
    readonly note: string | null;
  }[];
}

export interface DeckItem {
  readonly id: string;
  readonly kind: 'flashcard' | 'choice' | 'numeric' | 'drill';
  readonly concepts: readonly string[];
  /** A flashcard's front, a question's prompt, a drill's title. */
  readonly text: string;
  /** A flashcard's back. */
  readonly back: string | null;
  readonly card: DeckCard;
}

export interface DeckCard {
  readonly stage: 'new' | 'review' | 'again';
  readonly due: Day | null;
  /** Days. */
  readonly interval: number;
  readonly suspended: boolean;
  readonly flagged: boolean;
  /** Null as long as nothing was done with it. */
  readonly cardId: string | null;
}

/** Another deck and the concepts, by their titles, that it shares with this one. */
export interface RelatedDeck {
  readonly name: string;
  readonly title: string;
  readonly concepts: readonly string[];
}
