import type { StepHtml } from '@/app/_drill/view';
import type { ProblemView, ShapeView } from '@/app/teach/_formula/view';
import type { DrawnGraph } from '@/lib/authoring/workbench/layout';
import type { Course } from '@/lib/authoring/workbench/run-bench';

/** What the workbench shows; fields named `...Html` hold HTML of the typesetter. */

export interface GivenView {
  readonly name: string;
  readonly texHtml: string;
  readonly shape: readonly number[];
  /** The numbers computed with, in row-major order. */
  readonly entries: readonly string[];
}

export interface AskedView {
  readonly name: string;
  readonly size: number;
}

export interface StepView extends StepHtml {
  /** Whether it can be shown down to its single products. */
  readonly unfolds: boolean;
}

export interface BenchView {
  readonly problems: readonly ProblemView[];
  readonly shapes: readonly ShapeView[];
  readonly givens: readonly GivenView[];
  readonly unread: readonly string[];
  readonly asked: readonly AskedView[];
  readonly steps: readonly StepView[];
  readonly sources: readonly string[];
  readonly backward: readonly StepHtml[] | null;
  readonly drawn: DrawnGraph | null;
  readonly courses: readonly Course[];
  /** The text as a drill's template. */
  readonly drill: string;
}

export interface UnfoldReply {
  readonly linesHtml: readonly string[];
}
