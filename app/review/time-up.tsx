import { type Ref, useEffect, useRef } from 'react';
import { Button, ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { KeyHint } from '../_ui/key-hint';
import { useKeys } from '../_ui/use-keys';
import { keyNames } from '../_words/keys';
import { reviewWords } from '../_words/review';
import styles from './done.module.css';
import type { Counts } from './view';

const words = reviewWords.timeUp;

interface TimeUpProps {
  readonly minutes: number;
  readonly counts: Counts;
  readonly onGoOn: () => void;
  readonly ref?: Ref<HTMLElement>;
}

/** Milliseconds in which a key was meant for the card before. */
const guarded = 700;

const stop = () => location.assign('/');

/** The time that the learner wants to sit has passed; nothing of it is lost by stopping. */
export function TimeUp({ minutes, counts, onGoOn, ref }: TimeUpProps) {
  const left = counts.due + counts.fresh + counts.again;
  const shownAt = useRef(0);
  useEffect(() => {
    shownAt.current = performance.now();
  }, []);
  const goOn = () => {
    if (performance.now() - shownAt.current > guarded) onGoOn();
  };
  useKeys({ Enter: goOn, ' ': goOn, q: stop });
  return (
    <Card className={styles.done} ref={ref} tabIndex={-1} data-phase="time-up">
      <h2>{words.title(minutes)}</h2>
      <p>{words.told(counts.done, left)}</p>
      <ButtonLink href="/" look="main" large aria-keyshortcuts="q">
        {words.stop} <KeyHint>{keyNames.q}</KeyHint>
      </ButtonLink>
      <Button large onClick={onGoOn}>
        {words.goOn} <KeyHint>{keyNames.enter}</KeyHint>
      </Button>
    </Card>
  );
}
