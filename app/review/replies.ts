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
  readonly item: ItemView;
}
