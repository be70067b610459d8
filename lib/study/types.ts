import type { Mark } from '../grading/mark';
import type { UnreadCell } from '../grading/read-answer';
import type { Day } from '../scheduling/day';
import type { Grade } from '../scheduling/grade';
import type { Outcome } from '../scheduling/outcome';

/** What is to do today and what is done, counted in cards. */
export interface Today {
  readonly day: Day;
  /** Due cards that today's limit leaves room for. */
  readonly due: number;
  /** Due cards beyond today's limit. */
  readonly waiting: number;
  /** Of all due cards, those that have been due for two days or longer. */
  readonly late: number;
  /** New cards that today's limit leaves room for. */
  readonly fresh: number;
  /** Cards that were graded under 4 today and come back until they are graded 4 or more. */
  readonly again: number;
  /** Cards answered today that do not come back today. */
  readonly done: number;
  /** Cards whose due day is tomorrow. */
  readonly tomorrow: number;
  /** The first day after today on which a card is due. */
  readonly nextDueDay: Day | null;
  /** Nobody has signed up for what was answered, or nothing was answered yet. */
  readonly guest: boolean;
  readonly decks: readonly DeckSummary[];
}

export interface DeckSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly items: number;
  readonly due: number;
  /** Items never answered. */
  readonly fresh: number;
  readonly adopted: boolean;
  /** Studied; taken up, but waiting; or not taken up, or dropped again. */
  readonly state: 'active' | 'paused' | 'open';
  /** The deck's own limit of new cards a day. */
  readonly newPerDay: number | null;
}

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

/** A value on the way, by its name alone. */
export interface StepPlace {
  readonly name: string;
  readonly tex: string;
  readonly shape: readonly number[];
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

/** A line of a worked solution; all but the name are TeX. */
export interface StepView {
  readonly name: string;
  readonly symbolic: string;
  readonly substituted: string;
  readonly value: string;
}

/** A cell as typed, a vector of them, or rows of a matrix. */
export type Typed = string | readonly string[] | readonly (readonly string[])[];

export type AnswerInput =
  /** An option's place as shown, from 0. */
  | { readonly option: number }
  /** By the names of asked values, and of steps where the learner gives them. */
  | { readonly entries: Readonly<Record<string, Typed>> }
  /** A number as it was typed. */
  | { readonly number: string }
  | { readonly dontKnow: true };

/** An answer to be marked. The review that it leads to is graded under the same id. */
export interface AnswerRequest {
  /** Made where it was answered; the same id sent again is answered the same and changes nothing. */
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
  readonly answer: AnswerInput;
  /** Milliseconds for which the question was in view. */
  readonly shownMs: number;
  readonly now: Date;
  /** IANA zone of the browser; used for a learner of whom nothing is stored yet. */
  readonly zone?: string;
}

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

/** A line of a worked solution that can be unfolded. */
export interface UnfoldedStep extends StepView {
  /** TeX: every entry as its single products. */
  readonly unfolded: readonly string[];
}

export interface MarkedDrill extends MarkedCommon, DrillTold {
  readonly kind: 'drill';
}

/** Asks for the next step of a drill's solution, before it is answered. */
export interface HintRequest {
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
  /** Which of the steps that can be asked for, from 0. */
  readonly step: number;
  readonly now: Date;
  readonly zone?: string;
}

export interface GradeRequest {
  /** The id of the marked answer; for a flashcard, made where it was answered. */
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly grade: number;
  /** What was typed before a card was turned, field by field. */
  readonly typed?: readonly string[];
  readonly shownMs: number;
  /** When it was answered: before `now` where the connection was lost meanwhile. */
  readonly at: Date;
  readonly now: Date;
  readonly zone?: string;
}

export interface Graded {
  readonly today: Today;
  readonly outcome: Outcome;
  /** The id of the review, for undo. */
  readonly undo: string;
}

export interface UndoRequest {
  readonly id: string;
  readonly learnerId: string;
  /** One of today's reviews; the latest that is not undone where it is absent. */
  readonly reviewId?: string;
  readonly now: Date;
}

export interface Undone {
  readonly today: Today;
  /** The card as it is again, with fresh numbers; null where it has been put aside since. */
  readonly shown: Shown | null;
}

/** Puts a card aside or brings it back. */
export interface AsideRequest {
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  /** The card as it was seen; absent where it is brought back. */
  readonly seq?: number;
  /** `bury` until tomorrow, `dig` it up again; `suspend` for good, or until `resume`. */
  readonly action: 'bury' | 'dig' | 'suspend' | 'resume';
  readonly now: Date;
  readonly zone?: string;
}

export interface FlagRequest {
  readonly learnerId: string;
  readonly cardId: string;
  readonly flagged: boolean;
  readonly now: Date;
  readonly zone?: string;
}

/** Says that something is wrong with an item or with a mark. */
export interface ReportRequest {
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
  readonly kind: 'problem' | 'mark';
  readonly text: string;
  /** The marked answer; a mark is disputed by it. */
  readonly attemptId?: string;
  readonly now: Date;
  readonly zone?: string;
}

/** What a learner did today and can take back, the latest first. */
export interface DayLog {
  readonly answers: readonly {
    readonly id: string;
    readonly cardId: string;
    readonly at: Date;
    /** Markdown with TeX. */
    readonly text: string;
    readonly grade: Grade;
    /** It did not count: the card had come back the same day. */
    readonly repeat: boolean;
  }[];
  /** Cards put aside today. */
  readonly aside: readonly {
    readonly cardId: string;
    readonly at: Date;
    readonly text: string;
    readonly what: 'buried' | 'suspended';
  }[];
}

/** Why an answer was not taken. */
export type Refusal =
  /** The card was answered elsewhere meanwhile; null where it is not to be answered today. */
  | { readonly kind: 'moved-on'; readonly current: Shown | null }
  | { readonly kind: 'unknown-card' }
  | { readonly kind: 'nothing-to-undo'; readonly message: string }
  | {
      readonly kind: 'bad-answer';
      readonly message: string;
      /** Cells of a drill's answer that could not be read. */
      readonly cells: readonly UnreadCell[];
    };

/** What signing in would bring together. */
export interface MergePreview {
  readonly guest: { readonly cards: number; readonly reviews: number };
  readonly account: { readonly cards: number; readonly reviews: number };
  /** Cards that both have. */
  readonly shared: number;
}

export interface DeckView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly notes: readonly NoteView[];
  readonly items: readonly DeckItem[];
  readonly related: readonly RelatedDeck[];
}

export interface NoteView {
  readonly heading: string;
  readonly lead: string | null;
  readonly concepts: readonly string[];
  readonly statements: readonly {
    readonly text: string;
    readonly concepts: readonly string[];
    /** What the source says differently, and why this is right. */
    readonly note: string | null;
  }[];
}

export interface DeckItem {
  readonly id: string;
  readonly kind: 'flashcard' | 'choice' | 'numeric' | 'drill';
  readonly concepts: readonly string[];
  /** A flashcard's front, a question's prompt, a drill's title. */
  readonly text: string;
  /** A flashcard's back. */
  readonly back: string | null;
  readonly card: DeckCard;
}

export interface DeckCard {
  readonly stage: 'new' | 'review' | 'again';
  readonly due: Day | null;
  /** Days. */
  readonly interval: number;
  readonly suspended: boolean;
  readonly flagged: boolean;
  /** Null as long as nothing was done with it. */
  readonly cardId: string | null;
}

/** Another deck and the concepts, by their titles, that it shares with this one. */
export interface RelatedDeck {
  readonly name: string;
  readonly title: string;
  readonly concepts: readonly string[];
}
