import type { AskView, DrillMarks, SolutionStepHtml, StepField } from '../_drill/view';

/** A problem to practise as its page shows it; fields named `...Html` hold HTML of the typesetter. */
export interface PracticeView {
  readonly template: string;
  /** What opens the drill's deck where that is shared by link. */
  readonly link: string | null;
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

export interface MarkReply {
  readonly marked: DrillMarks;
}

export interface HintReply {
  readonly step: SolutionStepHtml;
}

/** Why nothing was marked, in a sentence that names the cell where there is one. */
export interface Unmarked {
  readonly refused: string;
  readonly message: string;
}
