import type { StepHtml } from '@/app/_drill/view';
import type { PracticeView } from '@/app/drills/view';

/** What the formula editor's routes answer; fields named `...Html` hold HTML of the typesetter. */

export interface ProblemView {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Offsets in UTF-16 units of the whole text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface ShapeView {
  readonly line: number;
  readonly text: string;
}

export interface MistakeView {
  readonly kinds: readonly string[];
  readonly atHtml: string | null;
  readonly message: string;
  readonly messageHtml: string;
  readonly byHand: boolean;
  /** Null where the example's numbers do not show it. */
  readonly answerHtml: string | null;
}

export interface ExampleView {
  readonly seed: number;
  readonly promptHtml: string;
  readonly meanwhileHtml: string;
  readonly steps: readonly StepHtml[];
  readonly answerHtml: string;
  readonly draws: number;
}

export interface ExamineReply {
  readonly problems: readonly ProblemView[];
  readonly shapes: readonly ShapeView[];
  readonly levels: readonly number[];
  readonly level: number;
  readonly example: ExampleView | null;
  readonly unfit: string | null;
  readonly mistakes: readonly MistakeView[];
  readonly off: readonly { readonly kind: string; readonly messageHtml: string }[];
}

export interface ShareReply {
  readonly draws: number;
  readonly fit: number;
  readonly blamed: readonly (readonly [string, number])[];
}

export interface SeedView {
  readonly seed: number;
  /** `x = [1, −2]`, in plain text. */
  readonly given: string;
  readonly answer: string;
  readonly draws: number;
  readonly mistakes: number;
}

export interface SeedsReply {
  readonly rows: readonly SeedView[];
}

export interface PreviewReply {
  readonly practice: PracticeView;
}
