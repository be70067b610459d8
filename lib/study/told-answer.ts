import type { Mark } from '../grading/mark';
import type { Grade } from '../scheduling/grade';
import type { Outcome } from '../scheduling/outcome';
import type { StepView, UnfoldedStep } from './worked-step';

/** What a marked answer is told. */
export type Marked = MarkedChoice | MarkedNumeric | MarkedDrill;

export interface MarkedCommon {
  readonly correct: boolean;
  readonly proposed: Grade;
  /** The proposed grade and those below it that may be taken instead. */
  readonly outcomes: readonly Outcome[];
}

export interface MarkedChoice extends MarkedCommon {
  readonly kind: 'choice';
  /** Options by their place as shown; null for "don't know". */
  readonly chosen: number | null;
  readonly correctOption: number;
  /** The reason for every option, as shown. */
  readonly whys: readonly string[];
  readonly explanation: string;
}

export interface MarkedNumeric extends MarkedCommon {
  readonly kind: 'numeric';
  /** With its unit. */
  readonly answer: string;
  /** Half the breadth of what counts as right. */
  readonly tolerance: number;
  /** What went wrong by hand; null where that is not it. */
  readonly slip: string | null;
  readonly explanation: string | null;
}

/** What is told of a marked answer to a drill, practised or reviewed. */
export interface DrillTold {
  readonly mark: Mark;
  readonly diagnoses: readonly ToldDiagnosis[];
  readonly solution: readonly UnfoldedStep[];
  /** TeX of each asked value. */
  readonly answer: Readonly<Record<string, string>>;
}

export interface ToldDiagnosis {
  readonly kind: string;
  /** Markdown and TeX. */
  readonly message: string;
  /** TeX of the step where it happened; null where it happened wherever it could. */
  readonly at: string | null;
  /** The first step where the two differ, side by side; null for a slip. */
  readonly computations: { readonly right: StepView; readonly misread: StepView } | null;
}

export interface MarkedDrill extends MarkedCommon, DrillTold {
  readonly kind: 'drill';
}
