import type { Outcome } from '../scheduling/outcome';
import type { LeftToday } from './today-summary';

export interface GradeRequest {
  /** The id of the marked answer; for a flashcard, made where it was answered. */
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly grade: number;
  /** What was typed before a card was turned, field by field. */
  readonly typed?: readonly string[];
  readonly shownMs: number;
  /** When it was answered: before `now` where the connection was lost meanwhile. */
  readonly at: Date;
  readonly now: Date;
  readonly zone?: string;
}

export interface Graded {
  readonly left: LeftToday;
  readonly outcome: Outcome;
  /** The id of the review, for undo. */
  readonly undo: string;
}
