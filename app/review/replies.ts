import type { StepHtml } from '../_drill/view';
import type { Counts, ItemView, MarkedView } from './view';

/** What the server says when it does not take an answer. */
export type Refused =
  | {
      readonly refused: 'moved-on';
      /** The card as it is now, if it is to be answered today. */
      readonly current: ItemView | null;
      readonly counts: Counts;
    }
  /** The card is another learner's, or there is no such card. */
  | { readonly refused: 'not-yours'; readonly message: string }
  | { readonly refused: 'other'; readonly message: string };

export interface NextReply {
  readonly items: readonly ItemView[];
}

export interface AnswerReply {
  readonly marked: MarkedView;
}

export interface HintReply {
  readonly step: StepHtml;
}

export interface GradeReply {
  readonly counts: Counts;
}

export interface UndoReply {
  readonly counts: Counts;
  /** The card as it is again; null where it is put aside. */
  readonly item: ItemView | null;
}

export interface FlagReply {
  readonly flagged: boolean;
}

export interface ReportReply {
  readonly kept: true;
}

/** What was done today, the latest first; times are ISO 8601. */
export interface DayReply {
  readonly answers: readonly {
    readonly id: string;
    readonly at: string;
    readonly textHtml: string;
    readonly grade: number;
    readonly repeat: boolean;
  }[];
  readonly aside: readonly {
    readonly cardId: string;
    readonly at: string;
    readonly textHtml: string;
    readonly what: 'buried' | 'suspended';
  }[];
}
