import type { StepHtml } from '../_drill/view';
import { reviewWords as words } from '../_words/review';
import { closeOpen, openCard } from './open-card';
import { forget, longestAgo, putOff, takeUp, waiting } from './outbox';
import type { Refused } from './replies';
import {
  sendAnswer,
  sendAside,
  sendFlag,
  sendGrade,
  sendHint,
  sendNext,
  sendUndo,
  Unreachable,
} from './send';
import type { Action, Aside, Session, Submission } from './session';
import { untilReached } from './until-reached';
import type { ItemView } from './view';
import type { UndoBody } from './wire';

/** The item on the screen and two more, so that the next is there before it is asked for. */
export const heldItems = 3;

export interface Traffic {
  /** Picks up what an earlier visit left: grades not yet sent, a card answered and not graded. */
  readonly resume: () => void;
  readonly fill: () => Promise<void>;
  /** Sends the kept grades one after the other, in the order in which they were given. */
  readonly deliver: () => Promise<void>;
  readonly mark: (item: ItemView, submission: Submission) => Promise<void>;
  /** Asks for a step of a drill's solution; gives null, and says why, where none came. */
  readonly hint: (item: ItemView, step: number) => Promise<StepHtml | null>;
  /** Takes back today's latest answer, or the one named, or what was put aside last. */
  readonly undo: (reviewId?: string) => Promise<void>;
  readonly putAside: (item: ItemView, action: Aside['action']) => Promise<void>;
  readonly bringBack: (cardId: string, action: 'dig' | 'resume') => Promise<void>;
  /** Flags the card, or takes its flag away. */
  readonly flag: (item: ItemView) => Promise<void>;
}

/**
 * What goes over the network for the review screen.
 *
 * @param onUnsent how many grades are kept while the server cannot be reached, null when it can
 */
export function createTraffic(
  dispatch: (action: Action) => void,
  session: () => Session,
  onUnsent: (count: number | null) => void,
): Traffic {
  let delivering: Promise<void> | null = null;
  let filling = false;
  let fillAgain = false;
  let puttingAside = false;
  /** An undo of which it is not known whether the server did it: sent again, it is the same one. */
  let unheard: UndoBody | null = null;

  const onConnection = (lost: boolean) => onUnsent(lost ? waiting(localStorage).length : null);

  async function deliverAll(): Promise<void> {
    for (;;) {
      const [unsent] = waiting(localStorage);
      if (!unsent) return;
      const agoMs = () => Math.min(Math.max(Date.now() - unsent.givenAt, 0), longestAgo);
      const reply = await untilReached(
        () => sendGrade({ ...unsent.body, agoMs: agoMs() }),
        onConnection,
      );
      unheard = null;
      if ('refused' in reply && reply.refused === 'not-yours') {
        putOff(localStorage, unsent);
        if (!unsent.wasPutOff) dispatch({ type: 'said', notice: words.notYours });
      } else forget(localStorage, unsent.body.id);
      if ('refused' in reply) {
        if (reply.refused === 'moved-on') {
          dispatch({ type: 'movedOn', cardId: unsent.body.cardId, ...reply });
        } else if (reply.refused === 'other') dispatch({ type: 'said', notice: reply.message });
      } else if (waiting(localStorage).length === 0) {
        dispatch({ type: 'acknowledged', counts: reply.counts });
      }
      if (session().held.length < heldItems) void fill();
    }
  }

  function deliver(): Promise<void> {
    delivering ??= deliverAll().finally(() => {
      delivering = null;
    });
    return delivering;
  }

  async function fill(): Promise<void> {
    fillAgain = true;
    if (filling) return;
    filling = true;
    await fillUp().finally(() => {
      filling = false;
    });
  }

  async function fillUp(): Promise<void> {
    while (fillAgain) {
      fillAgain = false;
      // A card just answered may be the only one left, and comes up again once its answer is in.
      if (session().held.length === 0) await deliver();
      const held = session().held.map(({ cardId }) => cardId);
      const count = heldItems - held.length;
      if (count <= 0) break;
      const unsent = waiting(localStorage).map(({ body }) => body.cardId);
      const exclude = [...new Set([...held, ...unsent])].slice(0, 200);
      const reply = await untilReached(() => sendNext({ count, exclude }), onConnection);
      if ('refused' in reply) {
        if (reply.refused !== 'moved-on') dispatch({ type: 'said', notice: reply.message });
        break;
      }
      const exhausted = reply.items.length < count && !fillAgain;
      dispatch({ type: 'filled', items: reply.items, exhausted });
    }
  }

  async function mark(item: ItemView, { id, answer, shownMs }: Submission): Promise<void> {
    const { cardId, itemVersion, seq, showing, draw } = item;
    const body = { id, cardId, itemVersion, seq, showing, draw, answer, shownMs };
    const reply = await untilReached(() => sendAnswer(body), onConnection);
    if ('marked' in reply) return dispatch({ type: 'marked', id, marked: reply.marked });
    closeOpen(sessionStorage);
    if (reply.refused === 'moved-on') dispatch({ type: 'movedOn', cardId, ...reply });
    else dispatch({ type: 'refused', id, message: reply.message });
  }

  /** What has no second try: where the server cannot be reached, that is said and nothing was done. */
  async function once<Reply extends object>(
    send: () => Promise<Reply | Refused>,
    unreachable: string,
    cardId?: string,
  ): Promise<Reply | null> {
    try {
      const reply = await send();
      if (!('refused' in reply)) return reply;
      if (reply.refused === 'moved-on' && cardId) dispatch({ type: 'movedOn', cardId, ...reply });
      else if (reply.refused !== 'moved-on') dispatch({ type: 'said', notice: reply.message });
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      dispatch({ type: 'said', notice: unreachable });
    }
    return null;
  }

  async function hint(item: ItemView, step: number): Promise<StepHtml | null> {
    const { cardId, itemVersion, seq, showing, draw } = item;
    const body = { cardId, itemVersion, seq, showing, draw, step };
    const reply = await once(() => sendHint(body), words.unreachable.hint, cardId);
    return reply?.step ?? null;
  }

  async function undo(reviewId?: string): Promise<void> {
    const { phase, aside } = session();
    if (phase.name === 'marking' || phase.name === 'marked') {
      return dispatch({ type: 'said', notice: words.gradeFirst });
    }
    if (aside && !reviewId) {
      return bringBack(aside.cardId, aside.action === 'bury' ? 'dig' : 'resume');
    }
    await deliver();
    const isSame = unheard !== null && unheard.reviewId === reviewId;
    const body = isSame ? unheard! : { id: crypto.randomUUID(), ...(reviewId && { reviewId }) };
    unheard = body;
    const heard = async () => {
      const said = await sendUndo(body);
      unheard = null;
      return said;
    };
    const reply = await once(heard, words.unreachable.undo);
    if (reply) dispatch({ type: 'undone', ...reply });
  }

  async function putAside(item: ItemView, action: Aside['action']): Promise<void> {
    // The card is on the screen until the server has put it aside, and its key may be pressed twice.
    if (puttingAside) return;
    puttingAside = true;
    await moveAside(item, action).finally(() => {
      puttingAside = false;
    });
  }

  async function moveAside(item: ItemView, action: Aside['action']): Promise<void> {
    // The grade of an answer before may still be under way to this very card.
    await deliver();
    const { cardId, seq } = item;
    const body = { id: crypto.randomUUID(), cardId, seq, action };
    const reply = await once(() => sendAside(body), words.unreachable.putAside, cardId);
    if (!reply) return;
    closeOpen(sessionStorage);
    dispatch({ type: 'putAside', aside: { cardId, action }, counts: reply.counts });
  }

  async function bringBack(cardId: string, action: 'dig' | 'resume'): Promise<void> {
    const body = { id: crypto.randomUUID(), cardId, action };
    const reply = await once(() => sendAside(body), words.unreachable.bringBack);
    if (reply) dispatch({ type: 'undone', ...reply });
  }

  async function flag({ cardId, flagged }: ItemView): Promise<void> {
    const body = { cardId, flagged: !flagged };
    const reply = await once(() => sendFlag(body), words.unreachable.flag);
    if (reply) dispatch({ type: 'flagged', cardId, flagged: reply.flagged });
  }

  function resume(): void {
    takeUp(localStorage, Date.now());
    const unsent = waiting(localStorage);
    if (unsent.length > 0) {
      dispatch({ type: 'dropped', cardIds: new Set(unsent.map(({ body }) => body.cardId)) });
      void deliver();
    }
    const open = openCard(sessionStorage);
    const same = session().held.some(
      ({ cardId, seq }) => cardId === open?.item.cardId && seq === open.item.seq,
    );
    closeOpen(sessionStorage);
    if (!open || !same) return;
    dispatch({ type: 'restored', ...open });
    if (open.phase.name === 'marking') void mark(open.item, open.phase.submission);
  }

  return { resume, fill, deliver, mark, hint, undo, putAside, bringBack, flag };
}
