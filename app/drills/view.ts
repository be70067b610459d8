import type { AskView, StepHtml } from '../review/view';

/** A problem to practise as its page shows it; fields named `...Html` hold HTML of the typesetter. */
export interface PracticeView {
  readonly template: string;
  readonly level: number;
  readonly seed: number;
  readonly promptHtml: string;
  readonly meanwhileHtml: string;
  readonly ask: readonly AskView[];
  /** Values on the way that may be filled in; none where only the answer is asked. */
  readonly onTheWay: readonly StepField[];
  /** How many steps the worked solution has. */
  readonly steps: number;
}

export type StepField = Omit<AskView, 'rounding'>;

/** A step that can be unfolded down to its single products. */
export interface SolutionStepHtml extends StepHtml {
  readonly unfoldedHtml: readonly string[];
}

export interface DiagnosisView {
  readonly messageHtml: string;
  /** The step where it happened; null where it happened wherever it could. */
  readonly atHtml: string | null;
  readonly computations: { readonly right: StepHtml; readonly misread: StepHtml } | null;
}

export type StepVerdict = 'right' | 'carried' | 'wrong';

export interface MarkedPractice {
  readonly correct: boolean;
  readonly carriedForward: boolean;
  /** Which entries are right, in row-major order, for each asked name. */
  readonly entries: Readonly<Record<string, readonly boolean[]>>;
  readonly verdicts: Readonly<Record<string, StepVerdict>>;
  readonly diagnoses: readonly DiagnosisView[];
  readonly solution: readonly SolutionStepHtml[];
  readonly answerHtml: Readonly<Record<string, string>>;
}

export interface MarkReply {
  readonly marked: MarkedPractice;
}

export interface HintReply {
  readonly step: SolutionStepHtml;
}

/** Why nothing was marked, in a sentence that names the cell where there is one. */
export interface Unmarked {
  readonly refused: string;
  readonly message: string;
}
