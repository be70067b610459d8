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
}

/** The time that the learner wants to sit has passed; nothing of it is lost by stopping. */
export function TimeUp({ minutes, counts, onGoOn }: TimeUpProps) {
  const left = counts.due + counts.fresh + counts.again;
  useKeys({ Enter: onGoOn, ' ': onGoOn });
  return (
    <Card className={styles.done} data-phase="time-up">
      <h2>{words.title(minutes)}</h2>
      <p>{words.told(counts.done, left)}</p>
      <ButtonLink href="/" look="main" large>
        {words.stop}
      </ButtonLink>
      <Button large onClick={onGoOn}>
        {words.goOn} <KeyHint>{keyNames.enter}</KeyHint>
      </Button>
    </Card>
  );
}
