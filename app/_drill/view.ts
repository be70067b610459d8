/** What the screens of a drill show, practised or reviewed; fields named `...Html` hold HTML of the typesetter. */

export interface AskView {
  readonly name: string;
  readonly texHtml: string;
  /** `[]` a scalar, `[n]` a vector, `[m, n]` a matrix. */
  readonly shape: readonly number[];
  readonly rounding: string;
}

/** A value on the way that may be filled in too. */
export type StepField = Omit<AskView, 'rounding'>;

/** A line of a worked solution: in symbols, with the numbers in, its value. */
export interface StepHtml {
  readonly name: string;
  readonly symbolicHtml: string;
  readonly substitutedHtml: string;
  readonly valueHtml: string;
}

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

/** What the marking of a drill's answer found. */
export interface DrillMarks {
  readonly correct: boolean;
  readonly carriedForward: boolean;
  /** Which entries are right, in row-major order, for each asked name. */
  readonly entries: Readonly<Record<string, readonly boolean[]>>;
  /** How each value stands that was given. */
  readonly verdicts: Readonly<Record<string, StepVerdict>>;
  readonly diagnoses: readonly DiagnosisView[];
  readonly solution: readonly SolutionStepHtml[];
  readonly answerHtml: Readonly<Record<string, string>>;
}
