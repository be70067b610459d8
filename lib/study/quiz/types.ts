import type { QuizAnswerRow } from '../../db/rows';
import type { AnswerInput } from '../answer-input';
import type { BadAnswer } from '../marking';
import type {
  ShownChoice,
  ShownCommon,
  ShownDrill,
  ShownFlashcard,
  ShownNumeric,
} from '../shown-item';
import type { Marked } from '../told-answer';
import type { QuizSpec } from './spec';

/** An item as a quiz shows it: nothing in it says what is right, save a flashcard's back. */
export type ShownQuestion =
  | Omit<ShownFlashcard, keyof ShownCommon | 'outcomes'>
  | Omit<ShownChoice, keyof ShownCommon>
  | Omit<ShownNumeric, keyof ShownCommon>
  | Omit<ShownDrill, keyof ShownCommon>;

export interface QuestionView {
  readonly position: number;
  readonly itemId: string;
  readonly deck: { readonly name: string; readonly title: string };
  /** Why it was chosen, as a sentence; null for what was drawn at random. */
  readonly why: string | null;
  readonly shown: ShownQuestion;
}

/** A sitting as its learner sees it. */
export interface QuizView {
  readonly id: string;
  readonly spec: QuizSpec;
  readonly startedAt: Date;
  readonly endsAt: Date | null;
  readonly over: boolean;
  readonly questions: readonly QuestionView[];
  readonly answers: readonly Pick<QuizAnswerRow, 'position' | 'correct' | 'score'>[];
}

export interface QuestionAnswer {
  /** Made where it was answered; the same id sent again is told the same and changes nothing. */
  readonly id: string;
  readonly learnerId: string;
  readonly sittingId: string;
  readonly spec: QuizSpec;
  readonly position: number;
  /** What was shown there, so that nothing else is marked. */
  readonly itemId: string;
  /** A flashcard's grade, or what was answered. */
  readonly answer: AnswerInput | { readonly grade: number };
  readonly shownMs: number;
  readonly now: Date;
  readonly zone?: string;
}

/** What became of an answer. */
export interface Answered {
  readonly position: number;
  /** The card was due: the answer counted as a review. */
  readonly counted: boolean;
  /** Null for a flashcard, and where all is told at the end. */
  readonly told: Marked | null;
}

export type QuizRefusal =
  | BadAnswer
  /** There is no such sitting of this learner, or it asks something else there by now. */
  | { readonly kind: 'unknown-sitting' }
  | { readonly kind: 'over' }
  | { readonly kind: 'answered' };
