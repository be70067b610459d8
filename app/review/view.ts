import type { Outcome } from '../../lib/scheduling/outcome';
import type {
  ShownChoice,
  ShownDrill,
  ShownFlashcard,
  ShownNumeric,
} from '../../lib/study/shown-item';
import type { LeftToday } from '../../lib/study/today-summary';
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

/** What a grade leads to. */
export type OutcomeView = Outcome;

export interface FlashcardView
  extends Omit<ShownFlashcard, 'concepts' | 'front' | 'back' | 'source'> {
  readonly frontHtml: string;
  readonly backHtml: string;
  readonly sourceHtml: string | null;
}

export interface NumericView extends Omit<ShownNumeric, 'concepts' | 'prompt'> {
  readonly promptHtml: string;
}

export interface ChoiceView extends Omit<ShownChoice, 'concepts' | 'prompt' | 'options'> {
  readonly promptHtml: string;
  readonly optionsHtml: readonly string[];
}

export interface DrillView
  extends Omit<
    ShownDrill,
    'concepts' | 'prompt' | 'meanwhile' | 'ask' | 'example' | 'stepsShown' | 'onTheWay' | 'hinted'
  > {
  readonly promptHtml: string;
  readonly meanwhileHtml: string;
  readonly ask: readonly AskView[];
  readonly example: ExampleView | null;
  readonly stepsShown: readonly StepHtml[];
  readonly onTheWay: readonly StepField[];
  readonly hinted: readonly StepHtml[];
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
export type Counts = Pick<LeftToday, 'due' | 'fresh' | 'again' | 'done' | 'nextDueDay'>;

/** What a learner enters: an option's place as shown, or an asked name's entries as typed. */
export type AnswerInput = AnswerBody['answer'];
