import type { AnswerBody } from './wire';

/**
 * What the review screen gets from the server: the items of lib/study with their Markdown and TeX
 * typeset. Fields named `...Html` hold HTML made by the typesetter.
 */
export type ItemView = FlashcardView | ChoiceView | DrillView;

interface Common {
  readonly cardId: string;
  readonly itemId: string;
  readonly itemVersion: number;
  /** How many rows the card's log had when this was shown; an answer names it. */
  readonly seq: number;
  /** How often it was marked as it stands without being graded. */
  readonly showing: number;
  /** Which of the draws that stand ready it is shown with; an answer names it. */
  readonly draw: number;
  readonly stage: 'new' | 'review' | 'again';
  readonly deck: { readonly name: string; readonly title: string };
}

export interface FlashcardView extends Common {
  readonly kind: 'flashcard';
  readonly frontHtml: string;
  readonly backHtml: string;
  readonly sourceHtml: string | null;
  readonly outcomes: readonly OutcomeView[];
}

export interface ChoiceView extends Common {
  readonly kind: 'choice';
  readonly promptHtml: string;
  readonly optionsHtml: readonly string[];
}

export interface DrillView extends Common {
  readonly kind: 'drill';
  readonly title: string;
  readonly promptHtml: string;
  readonly meanwhileHtml: string;
  readonly ask: readonly AskView[];
  readonly example: ExampleView | null;
  readonly stepsShown: readonly StepHtml[];
}

export interface AskView {
  readonly name: string;
  readonly texHtml: string;
  /** `[]` a scalar, `[n]` a vector, `[m, n]` a matrix. */
  readonly shape: readonly number[];
  readonly rounding: string;
}

export interface ExampleView {
  readonly promptHtml: string;
  readonly steps: readonly StepHtml[];
  readonly noteHtml: string | null;
}

/** A line of a worked solution: in symbols, with the numbers in, its value. */
export interface StepHtml {
  readonly name: string;
  readonly symbolicHtml: string;
  readonly substitutedHtml: string;
  readonly valueHtml: string;
}

export interface OutcomeView {
  readonly grade: number;
  /** Days. */
  readonly interval: number;
  readonly again: boolean;
  readonly label: string;
}

interface MarkedCommon {
  readonly correct: boolean;
  readonly proposed: number;
  /** The grades that may be taken: the proposed one and those below. */
  readonly outcomes: readonly OutcomeView[];
}

export interface MarkedChoice extends MarkedCommon {
  readonly kind: 'choice';
  readonly chosen: number | null;
  readonly correctOption: number;
  readonly whysHtml: readonly string[];
  readonly explanationHtml: string;
}

export interface MarkedDrill extends MarkedCommon {
  readonly kind: 'drill';
  /** Which entries are right, in row-major order, for each asked name. */
  readonly entries: Readonly<Record<string, readonly boolean[]>>;
  readonly diagnosisHtml: readonly string[];
  readonly carriedForward: boolean;
  readonly steps: readonly StepHtml[];
  readonly answerHtml: Readonly<Record<string, string>>;
}

export type MarkedView = MarkedChoice | MarkedDrill;

/** What is left of today, in cards. */
export interface Counts {
  readonly due: number;
  readonly fresh: number;
  readonly again: number;
  readonly done: number;
  readonly nextDueDay: string | null;
}

/** What a learner enters: an option's place as shown, or an asked name's entries as typed. */
export type AnswerInput = AnswerBody['answer'];
