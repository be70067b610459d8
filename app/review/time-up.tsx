import { Button, ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { KeyHint } from '../_ui/key-hint';
import { useKeys } from '../_ui/use-keys';
import styles from './done.module.css';
import type { Counts } from './view';

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
      <h2>{minutes === 1 ? 'A minute is over' : `${minutes} minutes are over`}</h2>
      <p>
        {counts.done} {counts.done === 1 ? 'card' : 'cards'} done today, {left} left. They keep.
      </p>
      <ButtonLink href="/" look="main" large>
        Stop here
      </ButtonLink>
      <Button large onClick={onGoOn}>
        Go on <KeyHint>Enter</KeyHint>
      </Button>
    </Card>
  );
}
