import { reviewWords as words } from '../_words/review';
import type { AnswerInput, Counts, ItemView, MarkedView, OutcomeView } from './view';

/** An answer on its way to be marked; the same id is sent until the server has said something. */
export interface Submission {
  readonly id: string;
  readonly answer: AnswerInput;
  readonly shownMs: number;
}

export type Phase =
  | { readonly name: 'asking' }
  | { readonly name: 'revealed'; readonly typed: readonly string[] }
  | { readonly name: 'marking'; readonly submission: Submission }
  | { readonly name: 'marked'; readonly submission: Submission; readonly marked: MarkedView };

/** What the review screen shows: the first held item in its phase, and what is left of today. */
export interface Session {
  readonly held: readonly ItemView[];
  readonly phase: Phase;
  readonly counts: Counts;
  /** The server has nothing to add to what is held. */
  readonly exhausted: boolean;
  readonly notice: string | null;
  /** The card that was put aside last and can be brought back by taking back; null after an answer. */
  readonly aside: Aside | null;
}

/** A card that was put aside, until tomorrow or for good. */
export interface Aside {
  readonly cardId: string;
  readonly action: 'bury' | 'suspend';
}

export type Action =
  /** What was typed before, field by field. */
  | { readonly type: 'revealed'; readonly typed: readonly string[] }
  | { readonly type: 'submitted'; readonly submission: Submission }
  | { readonly type: 'marked'; readonly id: string; readonly marked: MarkedView }
  | { readonly type: 'refused'; readonly id: string; readonly message: string }
  | { readonly type: 'graded'; readonly outcome: OutcomeView }
  | { readonly type: 'acknowledged'; readonly counts: Counts }
  | { readonly type: 'filled'; readonly items: readonly ItemView[]; readonly exhausted: boolean }
  | { readonly type: 'dropped'; readonly cardIds: ReadonlySet<string> }
  | {
      readonly type: 'movedOn';
      readonly cardId: string;
      readonly current: ItemView | null;
      readonly counts: Counts;
    }
  | { readonly type: 'undone'; readonly item: ItemView | null; readonly counts: Counts }
  | { readonly type: 'putAside'; readonly aside: Aside; readonly counts: Counts }
  | { readonly type: 'flagged'; readonly cardId: string; readonly flagged: boolean }
  | { readonly type: 'restored'; readonly item: ItemView; readonly phase: Phase }
  | { readonly type: 'said'; readonly notice: string | null };

export const asking: Phase = { name: 'asking' };

/** The counts as they will be once the answer is stored; the server's own follow and win. */
function countsAfter(counts: Counts, item: ItemView, again: boolean): Counts {
  const from = { new: 'fresh', review: 'due', again: 'again' } as const;
  const left = { ...counts };
  left[from[item.stage]] = Math.max(0, left[from[item.stage]] - 1);
  if (again) left.again += 1;
  else left.done += 1;
  return left;
}

function withFirst(session: Session, item: ItemView, phase: Phase): Session {
  const others = session.held.filter((other) => other.cardId !== item.cardId);
  return { ...session, held: [item, ...others], phase };
}

/** The review screen's one transition function. */
export function reduce(session: Session, action: Action): Session {
  const [item, ...rest] = session.held;
  switch (action.type) {
    case 'revealed':
      return { ...session, phase: { name: 'revealed', typed: action.typed }, notice: null };
    case 'submitted':
      return {
        ...session,
        phase: { name: 'marking', submission: action.submission },
        notice: null,
      };
    case 'marked': {
      const { phase } = session;
      if (phase.name !== 'marking' || phase.submission.id !== action.id) return session;
      const { submission } = phase;
      return { ...session, phase: { name: 'marked', submission, marked: action.marked } };
    }
    case 'refused': {
      const { phase } = session;
      if (phase.name !== 'marking' || phase.submission.id !== action.id) return session;
      return { ...session, phase: asking, notice: action.message };
    }
    case 'graded':
      return {
        held: rest,
        phase: asking,
        // A card to be repeated today comes up again once its answer has arrived.
        exhausted: false,
        counts: item ? countsAfter(session.counts, item, action.outcome.again) : session.counts,
        notice: null,
        aside: null,
      };
    case 'acknowledged':
      return { ...session, counts: action.counts };
    case 'filled': {
      const known = new Set(session.held.map((held) => held.cardId));
      return {
        ...session,
        held: [...session.held, ...action.items.filter(({ cardId }) => !known.has(cardId))],
        exhausted: action.exhausted,
      };
    }
    case 'dropped': {
      const held = session.held.filter(({ cardId }) => !action.cardIds.has(cardId));
      return { ...session, held, exhausted: false };
    }
    case 'movedOn': {
      const told = { ...session, counts: action.counts };
      if (action.current) {
        return { ...withFirst(told, action.current, asking), notice: words.elsewhereHere };
      }
      const held = session.held.filter(({ cardId }) => cardId !== action.cardId);
      const phase = item?.cardId === action.cardId ? asking : session.phase;
      return { ...told, held, phase, notice: words.elsewhere };
    }
    case 'undone': {
      const told = { ...session, counts: action.counts, aside: null };
      return action.item
        ? { ...withFirst(told, action.item, asking), notice: words.undone.back }
        : { ...told, exhausted: false, notice: words.undone.aside };
    }
    case 'putAside': {
      const { aside, counts } = action;
      const held = session.held.filter(({ cardId }) => cardId !== aside.cardId);
      const phase = item?.cardId === aside.cardId ? asking : session.phase;
      return { held, phase, counts, exhausted: false, notice: words.putAside[aside.action], aside };
    }
    case 'flagged': {
      const { cardId, flagged } = action;
      const held = session.held.map((one) => (one.cardId === cardId ? { ...one, flagged } : one));
      return { ...session, held };
    }
    case 'restored':
      return withFirst(session, action.item, action.phase);
    case 'said':
      return { ...session, notice: action.notice };
  }
}
