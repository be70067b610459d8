import type { Day } from '../../scheduling/day';
import type { HeldMisconception } from '../misconceptions';

/** How far back a look goes: 30 days, a year, or to the first answer. */
export const SPANS = ['month', 'year', 'all'] as const;
export type Span = (typeof SPANS)[number];

/** How many were asked, and how many of those were remembered: graded 3 or more. */
export interface Retention {
  readonly asked: number;
  readonly recalled: number;
}

/** What was done in some days. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Answers: first ones of a card, to young cards (intervals under 21 days), to mature ones, and more:
   * repeats of a day and practice. */
  readonly first: number;
  readonly young: number;
  readonly mature: number;
  readonly more: number;
  readonly ms: number;
  readonly retention: { readonly young: Retention; readonly mature: Retention };
}

export interface BandRetention extends Retention {
  /** Days, both included; the last band is open. */
  readonly from: number;
  readonly to: number | null;
}

/** The answers of one sort by their grade, 0 to 5. */
export interface Grades {
  readonly sort: 'first' | 'young' | 'mature';
  readonly counts: readonly number[];
}

/** Cards whose value lies in a range. */
export interface Bin {
  /** The lowest value; the next bin's is the end. */
  readonly from: number;
  readonly label: string;
  readonly cards: number;
}

export interface Hour extends Retention {
  /** The hour on the learner's wall, 0 to 23. */
  readonly hour: number;
}

export interface Forecast {
  /** Cards that were due before today. */
  readonly backlog: number;
  /** From today on. */
  readonly days: readonly { readonly day: Day; readonly cards: number }[];
}

export interface ConceptStanding extends Retention {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly prerequisites: readonly string[];
  readonly items: number;
  /** Cards that an answer counts for. */
  readonly seen: number;
  /** From 0 to 1: the items' intervals together, where 21 days and more are all that can be asked. */
  readonly mastery: number;
}

/** A card that was forgotten again and again. */
export interface Forgotten {
  readonly itemId: string;
  /** What it asks, as Markdown with TeX. */
  readonly asked: string;
  readonly lapses: number;
}

/** How a learner has done, and what lies ahead. */
export interface Progress {
  readonly day: Day;
  readonly span: Span;
  readonly today: {
    /** Cards done, as Today counts them: without practice, and without those that come back today. */
    readonly done: number;
    /** Milliseconds spent on answers, practice among them. */
    readonly ms: number;
    /** Cards still to do: due, new within the limit, and those that come back. */
    readonly left: number;
  };
  /** Days in a row with an answer, up to today or yesterday. */
  readonly streak: number;
  /** The last 53 weeks, week by week from Monday on, as far as today. */
  readonly calendar: readonly { readonly day: Day; readonly answers: number }[];
  readonly total: Period;
  /** The span in parts of a day, a week or a month, the earliest first. */
  readonly periods: readonly Period[];
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly bands: readonly BandRetention[];
  readonly grades: readonly Grades[];
  readonly hours: readonly Hour[];
  readonly forecast: Forecast;
  readonly easeFactors: readonly Bin[];
  readonly intervals: readonly Bin[];
  readonly concepts: readonly ConceptStanding[];
  readonly misconceptions: readonly HeldMisconception[];
  readonly forgotten: readonly Forgotten[];
}
