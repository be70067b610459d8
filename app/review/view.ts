import type { Outcome } from '../../lib/scheduling/outcome';
import type { ShownCommon } from '../../lib/study/shown-item';
import type { Today } from '../../lib/study/today-summary';
import type {
  MarkedCommon,
  MarkedChoice as ToldChoice,
  MarkedNumeric as ToldNumeric,
} from '../../lib/study/told-answer';
import type { AskView, DrillMarks, StepField, StepHtml } from '../_drill/view';
import type { AnswerBody } from './wire';

/**
 * What the review screen gets from the server: the items of lib/study with their Markdown and TeX
 * typeset. Fields named `...Html` hold HTML made by the typesetter.
 */
export type ItemView = FlashcardView | ChoiceView | NumericView | DrillView;

type Common = Omit<ShownCommon, 'concepts'>;

/** What a grade leads to. */
export type OutcomeView = Outcome;

export interface FlashcardView extends Common {
  readonly kind: 'flashcard';
  readonly frontHtml: string;
  readonly backHtml: string;
  readonly sourceHtml: string | null;
  readonly outcomes: readonly OutcomeView[];
  /** For each field that may be filled in before it is turned, the answers that are right. */
  readonly fields: readonly (readonly string[])[];
  /** Whether its author wants the answer typed. */
  readonly typed: boolean;
}

export interface NumericView extends Common {
  readonly kind: 'numeric';
  readonly promptHtml: string;
  readonly unit: string | null;
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
  /** Values on the way that may be filled in. */
  readonly onTheWay: readonly StepField[];
  /** The further steps that were asked for, and how many can be. */
  readonly hinted: readonly StepHtml[];
  readonly hints: number;
}

export interface ExampleView {
  readonly promptHtml: string;
  readonly steps: readonly StepHtml[];
  readonly noteHtml: string | null;
}

export interface MarkedChoice extends Omit<ToldChoice, 'whys' | 'explanation'> {
  readonly whysHtml: readonly string[];
  readonly explanationHtml: string;
}

export interface MarkedDrill extends MarkedCommon, DrillMarks {
  readonly kind: 'drill';
}

export interface MarkedNumeric extends Omit<ToldNumeric, 'explanation'> {
  readonly explanationHtml: string | null;
}

export type MarkedView = MarkedChoice | MarkedNumeric | MarkedDrill;

/** What is left of today, in cards. */
export type Counts = Pick<Today, 'due' | 'fresh' | 'again' | 'done' | 'nextDueDay'>;

/** What a learner enters: an option's place as shown, or an asked name's entries as typed. */
export type AnswerInput = AnswerBody['answer'];
