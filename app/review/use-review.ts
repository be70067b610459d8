import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { closeOpen, keepOpen } from './open-card';
import { keep } from './outbox';
import { type Aside, asking, reduce, type Session } from './session';
import { createTraffic, heldItems, type Traffic } from './traffic';
import { useShownTime } from './use-shown-time';
import type { AnswerInput, Counts, ItemView, OutcomeView } from './view';

export interface Review {
  readonly session: Session;
  /** How many grades are kept here because the server cannot be reached; null while it can. */
  readonly unsent: number | null;
  readonly reveal: (typed?: readonly string[]) => void;
  readonly submit: (answer: AnswerInput) => void;
  readonly grade: (outcome: OutcomeView) => void;
  readonly hint: Traffic['hint'];
  readonly undo: Traffic['undo'];
  readonly putAside: (action: Aside['action']) => void;
  readonly bringBack: Traffic['bringBack'];
  readonly flag: () => void;
  readonly say: (notice: string) => void;
}

/** The review screen's state, kept in step with the server. */
export function useReview(items: readonly ItemView[], counts: Counts): Review {
  const [session, dispatch] = useReducer(reduce, {
    held: items,
    phase: asking,
    counts,
    exhausted: items.length < heldItems,
    notice: null,
    aside: null,
  });
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  const [unsent, setUnsent] = useState<number | null>(null);
  const [item] = session.held;
  const shownMs = useShownTime(item ? `${item.cardId} ${item.seq}` : '');

  const held = useRef<Traffic | null>(null);
  held.current ??= createTraffic(dispatch, () => latest.current, setUnsent);
  const traffic = held.current;

  useEffect(() => traffic.resume(), [traffic]);

  // What was said about a card outlives a reload until the card is graded.
  const { phase } = session;
  useEffect(() => {
    if (item && (phase.name === 'marking' || phase.name === 'marked')) {
      keepOpen(sessionStorage, { item, phase });
    }
  }, [item, phase]);

  const lacking = session.held.length < heldItems && !session.exhausted;
  const count = session.held.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each card gone asks for another
  useEffect(() => {
    if (lacking) void traffic.fill();
  }, [lacking, count, traffic]);

  const submit = useCallback(
    (answer: AnswerInput) => {
      const [current] = latest.current.held;
      if (!current || latest.current.phase.name !== 'asking') return;
      const submission = { id: crypto.randomUUID(), answer, shownMs: shownMs() };
      dispatch({ type: 'submitted', submission });
      void traffic.mark(current, submission);
    },
    [traffic, shownMs],
  );

  const grade = useCallback(
    (outcome: OutcomeView) => {
      const [current] = latest.current.held;
      const { phase } = latest.current;
      if (!current || (phase.name !== 'revealed' && phase.name !== 'marked')) return;
      const { cardId, itemVersion, seq } = current;
      const { id, shownMs: time } =
        phase.name === 'marked'
          ? phase.submission
          : { id: crypto.randomUUID(), shownMs: shownMs() };
      const body = {
        id,
        cardId,
        itemVersion,
        seq,
        grade: outcome.grade,
        shownMs: time,
        ...(phase.name === 'revealed' && phase.typed.length > 0 && { typed: [...phase.typed] }),
      };
      keep(localStorage, { body, givenAt: Date.now() });
      closeOpen(sessionStorage);
      const graded = { type: 'graded', outcome } as const;
      // A second key press before the next rendering must find this card gone.
      latest.current = reduce(latest.current, graded);
      dispatch(graded);
      void traffic.deliver();
    },
    [traffic, shownMs],
  );

  const reveal = useCallback(
    (typed: readonly string[] = []) => dispatch({ type: 'revealed', typed }),
    [],
  );
  const putAside = useCallback(
    (action: Aside['action']) => {
      const [current] = latest.current.held;
      if (current) void traffic.putAside(current, action);
    },
    [traffic],
  );
  const flag = useCallback(() => {
    const [current] = latest.current.held;
    if (current) void traffic.flag(current);
  }, [traffic]);
  const say = useCallback((notice: string) => dispatch({ type: 'said', notice }), []);
  const { hint, undo, bringBack } = traffic;
  return { session, unsent, reveal, submit, grade, hint, undo, putAside, bringBack, flag, say };
}
