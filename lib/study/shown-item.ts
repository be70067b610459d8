import type { Outcome } from '../scheduling/outcome';
import type { StepPlace, StepView } from './worked-step';

/** An item as it is shown to a learner: without its answer, save for a flashcard's back. */
export type Shown = ShownFlashcard | ShownChoice | ShownNumeric | ShownDrill;

export interface ShownCommon {
  readonly cardId: string;
  readonly itemId: string;
  readonly itemVersion: number;
  /** How many entries the card's log had when this was shown; an answer names it. */
  readonly seq: number;
  /** How often the card was marked at this `seq` without being graded; an answer names it. */
  readonly showing: number;
  /** Which of the draws that stand ready for this showing it is, from 0; an answer names it. */
  readonly draw: number;
  readonly stage: 'new' | 'review' | 'again';
  readonly flagged: boolean;
  /** How often it was forgotten. */
  readonly lapses: number;
  /** It is forgotten again and again, and wants something done about it. */
  readonly leech: boolean;
  /** The learner may change what it says. */
  readonly editable: boolean;
  readonly deck: { readonly name: string; readonly title: string };
  readonly concepts: readonly string[];
}

/** A card that its learner grades: a face of a flashcard, or a cloze text. Texts are Markdown with TeX. */
export interface ShownFlashcard extends ShownCommon {
  readonly kind: 'flashcard';
  readonly front: string;
  readonly back: string;
  readonly source?: string;
  /** For each field that may be filled in before it is turned, the answers that are right, as plain text. */
  readonly fields: readonly (readonly string[])[];
  /** Whether its author wants the answer typed. */
  readonly typed: boolean;
  /** Of the grades 1, 3, 4 and 5. */
  readonly outcomes: readonly Outcome[];
}

export interface ShownChoice extends ShownCommon {
  readonly kind: 'choice';
  readonly prompt: string;
  /** In the order of this showing. */
  readonly options: readonly string[];
}

/** A question whose answer is one number. */
export interface ShownNumeric extends ShownCommon {
  readonly kind: 'numeric';
  readonly prompt: string;
  readonly unit: string | null;
}

export interface ShownDrill extends ShownCommon {
  readonly kind: 'drill';
  readonly title: string;
  /** With this showing's numbers. */
  readonly prompt: string;
  readonly ask: readonly ShownAsk[];
  /** How many decimals to keep meanwhile, as a sentence; empty where all is exact. */
  readonly meanwhile: string;
  /** Before a learner's first answer to the drill. */
  readonly example?: WorkedExample;
  /** The first steps of this showing's solution; fewer as repetitions grow, none in the end. */
  readonly stepsShown: readonly StepView[];
  /** Values on the way that stand nowhere yet; they may be filled in too. */
  readonly onTheWay: readonly StepPlace[];
  /** The further steps that were asked for. */
  readonly hinted: readonly StepView[];
  /** How many can be asked for, those included. */
  readonly hints: number;
}

export interface ShownAsk {
  readonly name: string;
  readonly tex: string;
  /** `[]` a scalar, `[n]` a vector, `[m, n]` a matrix. */
  readonly shape: readonly number[];
  /** "3 decimals", "a whole number". */
  readonly rounding: string;
}

export interface WorkedExample {
  readonly prompt: string;
  readonly steps: readonly StepView[];
  readonly note: string;
}
