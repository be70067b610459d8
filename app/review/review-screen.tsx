'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '../_ui/button';
import { Card } from '../_ui/card';
import { KeyHint } from '../_ui/key-hint';
import { useKeys } from '../_ui/use-keys';
import { commonWords } from '../_words/common';
import { keyNames } from '../_words/keys';
import { reviewWords as words } from '../_words/review';
import { CardMenu, editAddress } from './card-menu';
import { Done } from './done';
import { loadDrill } from './drill-slot';
import { Reveal } from './flashcard';
import { Grades } from './grades';
import { gradesOf } from './grades-of';
import { Item } from './item';
import { keysOf } from './keys-of';
import { loadNumeric } from './numeric-slot';
import { Progress } from './progress';
import styles from './review-screen.module.css';
import { TimeUp } from './time-up';
import { useMinutes } from './use-minutes';
import { useReview } from './use-review';
import { useStaleReload } from './use-stale-reload';
import type { Counts, ItemView } from './view';

// What is opened now and then is a script of its own.
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog')).HelpDialog }));
const DayDialog = lazy(async () => ({ default: (await import('./day-dialog')).DayDialog }));
const ReportDialog = lazy(async () => ({
  default: (await import('./report-dialog')).ReportDialog,
}));
const LeechNote = lazy(async () => ({ default: (await import('./leech-note')).LeechNote }));

type Opened = 'help' | 'day' | 'problem' | 'mark';

interface ReviewScreenProps {
  readonly items: readonly ItemView[];
  readonly counts: Counts;
  /** Minutes after which a session offers to stop. */
  readonly minutes: number | null;
}

/** The review: one card after the other, all of it by key. */
export function ReviewScreen({ items, counts, minutes }: ReviewScreenProps) {
  const review = useReview(items, counts);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { session, unsent } = review;
  const { phase } = session;
  const [item] = session.held;
  const card = useRef<HTMLElement>(null);
  const grades = gradesOf(phase, item);
  const showing = item ? `${item.cardId} ${item.seq}` : null;
  const time = useMinutes(minutes, showing);
  const isUp = time.isUp && phase.name === 'asking' && item !== undefined;
  const isTold = phase.name === 'marked' || phase.name === 'revealed';
  const close = () => setOpened(null);

  useKeys({
    u: () => review.undo(),
    l: () => setOpened('day'),
    '?': () => setOpened('help'),
    // What the pause lies over is not to be touched unseen.
    ...(item &&
      !isUp && {
        f: review.flag,
        b: () => review.putAside('bury'),
        s: () => review.putAside('suspend'),
        e: item.editable ? () => location.assign(editAddress(item)) : undefined,
      }),
    ...(isUp ? {} : keysOf(review, item, grades)),
  });

  const drillAhead = session.held.some(({ kind }) => kind === 'drill');
  const numberAhead = session.held.some(({ kind }) => kind === 'numeric');
  useEffect(() => {
    if (drillAhead) void loadDrill();
    if (numberAhead) void loadNumeric();
  }, [drillAhead, numberAhead]);
  useStaleReload(phase.name !== 'asking');

  // Whoever listens or uses the keyboard is taken along to the new card; the first one is not jumped to.
  const view = `${showing} ${isUp}`;
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    const inside = card.current?.contains(document.activeElement);
    if (!inside) card.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [view]);
  // What was typed has been taken: the keys now grade. A chosen option is gone, and the focus with it.
  const isRevealed = phase.name === 'revealed';
  useEffect(() => {
    if (!isTold) return;
    const inside = card.current?.contains(document.activeElement);
    if (isRevealed || !inside) card.current?.focus({ preventScroll: true });
  }, [isTold, isRevealed]);

  return (
    <div className={styles.screen}>
      <h1 className="unseen">{words.title}</h1>
      <div className={styles.head}>
        <Progress counts={session.counts} stage={item?.stage ?? null} />
        <Button look="quiet" aria-keyshortcuts="u" onClick={() => void review.undo()}>
          {words.head.undo} <KeyHint>{keyNames.u}</KeyHint>
        </Button>
        <Button
          look="quiet"
          aria-label={words.head.day}
          aria-keyshortcuts="l"
          onClick={() => setOpened('day')}
        >
          <span aria-hidden="true">☰</span>
        </Button>
        <Button
          look="quiet"
          aria-label={words.head.keys}
          aria-keyshortcuts="?"
          onClick={() => setOpened('help')}
        >
          {keyNames.help}
        </Button>
      </div>
      <p className={styles.notice} role="status">
        {unsent === null ? session.notice : words.noConnection(unsent)}
      </p>
      {isUp && minutes !== null ? (
        <TimeUp minutes={minutes} counts={session.counts} onGoOn={time.goOn} ref={card} />
      ) : item ? (
        <>
          <Card
            as="article"
            key={showing}
            ref={card}
            tabIndex={-1}
            className={styles.card}
            aria-label={words.stages[item.stage].card}
            data-card={item.cardId}
            data-kind={item.kind}
            data-phase={phase.name}
          >
            <div className={styles.about}>
              <p>
                <span className={styles[item.stage]}>{words.stages[item.stage].name}</span>{' '}
                {item.deck.title}
                {item.flagged && (
                  <>
                    {' '}
                    <span className={styles.flag}>{words.flagged}</span>
                  </>
                )}
              </p>
              <CardMenu
                item={item}
                onFlag={review.flag}
                onBury={() => review.putAside('bury')}
                onSuspend={() => review.putAside('suspend')}
                onDispute={phase.name === 'marked' ? () => setOpened('mark') : null}
                onReport={() => setOpened('problem')}
              />
            </div>
            <Item item={item} phase={phase} review={review} />
            {isTold && item.leech && (
              <Suspense fallback={null}>
                <LeechNote item={item} onSuspend={() => review.putAside('suspend')} />
              </Suspense>
            )}
          </Card>
          <div className={styles.actions}>
            {item.kind === 'flashcard' && phase.name === 'asking' && (
              <Reveal onReveal={() => review.reveal()} />
            )}
            {item.kind === 'choice' && phase.name === 'asking' && (
              <Button look="quiet" onClick={() => review.submit({ dontKnow: true })}>
                {commonWords.dontKnow}
              </Button>
            )}
            {grades && <Grades {...grades} onGrade={review.grade} />}
          </div>
        </>
      ) : session.exhausted ? (
        <Done counts={session.counts} ref={card} />
      ) : (
        <Card className={styles.card} aria-busy="true">
          <p className={styles.about}>{words.looking}</p>
        </Card>
      )}
      <Suspense fallback={null}>
        {opened === 'help' && <HelpDialog open onClose={close} />}
        {opened === 'day' && (
          <DayDialog onUndo={review.undo} onBringBack={review.bringBack} onClose={close} />
        )}
        {item && (opened === 'problem' || opened === 'mark') && (
          <ReportDialog
            item={item}
            kind={opened}
            attemptId={'submission' in phase ? phase.submission.id : null}
            onClose={(said) => {
              close();
              if (said) review.say(said);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
