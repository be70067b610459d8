import type { AlgorithmName } from './algorithm';
import type { CardState } from './card-state';
import type { Day } from './day';
import type { Grade } from './grade';

/** An entry of a card's log: everything that ever moves a card is one of these. */
export type Entry =
  | {
      readonly kind: 'review';
      readonly id: string;
      readonly day: Day;
      readonly grade: Grade;
      readonly algorithm: AlgorithmName;
      /** Where in its range the due day's fuzz lay; null or absent where due days were not fuzzed. */
      readonly fuzz?: number | null;
    }
  /** An answer to a card that was not due: it leaves the schedule alone. */
  | { readonly kind: 'practice' }
  /** An answer given elsewhere, which an import brought: what came of it comes with the imported state. */
  | { readonly kind: 'past-review' }
  /** Takes a review back, and with it the repeats that had followed it, by their ids. */
  | { readonly kind: 'undo'; readonly undoes: string; readonly along: readonly string[] }
  /** A key was wrong: a review counts with another grade than it was given; of several the last one holds. */
  | { readonly kind: 'regrade'; readonly regrades: string; readonly grade: Grade }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'resume' }
  /** Until null: a burial is taken back. */
  | { readonly kind: 'bury'; readonly until: Day | null }
  | { readonly kind: 'set-due'; readonly due: Day }
  /** The state that a card brings from elsewhere. */
  | { readonly kind: 'import'; readonly state: CardState };
