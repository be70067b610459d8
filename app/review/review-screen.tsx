'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '../_ui/button';
import { Card } from '../_ui/card';
import { KeyHint } from '../_ui/key-hint';
import { useKeys } from '../_ui/use-keys';
import { Choice } from './choice';
import { Done } from './done';
import { DrillSlot, loadDrill } from './drill-slot';
import { Flashcard, Reveal } from './flashcard';
import { Grades } from './grades';
import { HelpDialog } from './help-dialog';
import { Progress } from './progress';
import styles from './review-screen.module.css';
import type { Phase } from './session';
import { type Review, useReview } from './use-review';
import { useStaleReload } from './use-stale-reload';
import type { Counts, ItemView, OutcomeView } from './view';

const stageNames = { new: 'New', review: 'Due', again: 'Once more today' } as const;

interface ReviewScreenProps {
  readonly items: readonly ItemView[];
  readonly counts: Counts;
}

/** The review: one card after the other, all of it by key. */
export function ReviewScreen({ items, counts }: ReviewScreenProps) {
  const review = useReview(items, counts);
  const [help, setHelp] = useState(false);
  const { session, unsent } = review;
  const [item] = session.held;
  const card = useRef<HTMLElement>(null);
  const grades = gradesOf(session.phase, item);
  const showing = item ? `${item.cardId} ${item.seq}` : null;

  useKeys({ u: review.undo, '?': () => setHelp(true), ...keysOf(review, item, grades) });

  const drillAhead = session.held.some(({ kind }) => kind === 'drill');
  useEffect(() => {
    if (drillAhead) void loadDrill();
  }, [drillAhead]);
  useStaleReload(session.phase.name !== 'asking');

  // Whoever listens or uses the keyboard is taken along to the new card; the first one is not jumped to.
  const shown = useRef(showing);
  useEffect(() => {
    if (shown.current === showing) return;
    shown.current = showing;
    card.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [showing]);

  return (
    <div className={styles.screen}>
      <h1 className="unseen">Review</h1>
      <div className={styles.head}>
        <Progress counts={session.counts} stage={item?.stage ?? null} />
        <Button look="quiet" aria-keyshortcuts="u" onClick={review.undo}>
          Undo <KeyHint>U</KeyHint>
        </Button>
        <Button look="quiet" aria-label="Keys" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
          ?
        </Button>
      </div>
      <p className={styles.notice} role="status">
        {unsent === null ? session.notice : lostNotice(unsent)}
      </p>
      {item ? (
        <>
          <Card
            as="article"
            key={showing}
            ref={card}
            tabIndex={-1}
            className={styles.card}
            aria-label={`${stageNames[item.stage]} card`}
            data-card={item.cardId}
            data-kind={item.kind}
            data-phase={session.phase.name}
          >
            <p className={styles.about}>
              <span className={styles[item.stage]}>{stageNames[item.stage]}</span> {item.deck.title}
            </p>
            <Item item={item} phase={session.phase} onSubmit={review.submit} onHint={review.hint} />
          </Card>
          <div className={styles.actions}>
            {item.kind === 'flashcard' && session.phase.name === 'asking' && (
              <Reveal onReveal={review.reveal} />
            )}
            {item.kind === 'choice' && session.phase.name === 'asking' && (
              <Button look="quiet" onClick={() => review.submit({ dontKnow: true })}>
                I don’t know
              </Button>
            )}
            {grades && <Grades {...grades} onGrade={review.grade} />}
          </div>
        </>
      ) : session.exhausted ? (
        <Done counts={session.counts} ref={card} />
      ) : (
        <Card className={styles.card} aria-busy="true">
          <p className={styles.about}>Looking for the next card …</p>
        </Card>
      )}
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

function lostNotice(unsent: number): string {
  const what =
    unsent === 0 ? 'What you answer is' : unsent === 1 ? 'One answer is' : `${unsent} answers are`;
  return `No connection. ${what} kept here and sent when it is back.`;
}

interface ItemProps {
  readonly item: ItemView;
  readonly phase: Phase;
  readonly onSubmit: Review['submit'];
  readonly onHint: Review['hint'];
}

function Item({ item, phase, onSubmit, onHint }: ItemProps) {
  const marked = phase.name === 'marked' ? phase.marked : null;
  if (item.kind === 'flashcard') {
    return <Flashcard item={item} revealed={phase.name === 'revealed'} />;
  }
  if (item.kind === 'choice') {
    const answer = phase.name === 'marking' ? phase.submission.answer : null;
    return (
      <Choice
        item={item}
        chosen={answer === null ? null : 'option' in answer ? answer.option : -1}
        marked={marked?.kind === 'choice' ? marked : null}
        onChoose={(option) => onSubmit({ option })}
      />
    );
  }
  const said = 'submission' in phase ? phase.submission.answer : null;
  return (
    <DrillSlot
      item={item}
      busy={phase.name === 'marking'}
      marked={marked?.kind === 'drill' ? marked : null}
      gaveUp={said !== null && 'dontKnow' in said}
      onSubmit={onSubmit}
      onHint={(step) => onHint(item, step)}
    />
  );
}

interface GradesShown {
  readonly outcomes: readonly OutcomeView[];
  readonly preferred: number;
}

function gradesOf(phase: Phase, item: ItemView | undefined): GradesShown | null {
  if (phase.name === 'marked') {
    return { outcomes: phase.marked.outcomes, preferred: phase.marked.proposed };
  }
  if (phase.name === 'revealed' && item?.kind === 'flashcard') {
    return { outcomes: item.outcomes, preferred: 4 };
  }
  return null;
}

/** What Space, Enter and the digits mean now. */
function keysOf(review: Review, item: ItemView | undefined, grades: GradesShown | null) {
  const keys: Record<string, () => void> = {};
  const onAccept = (accept: () => void) => {
    keys[' '] = accept;
    keys.Enter = accept;
  };
  if (grades) {
    for (const [index, outcome] of grades.outcomes.entries()) {
      keys[index + 1] = () => review.grade(outcome);
    }
    const preferred = grades.outcomes.find(({ grade }) => grade === grades.preferred);
    if (preferred) onAccept(() => review.grade(preferred));
  } else if (review.session.phase.name === 'asking' && item?.kind === 'flashcard') {
    onAccept(review.reveal);
  } else if (review.session.phase.name === 'asking' && item?.kind === 'choice') {
    for (const option of item.optionsHtml.keys()) {
      keys[option + 1] = () => review.submit({ option });
    }
  }
  return keys;
}
