import { Anchor } from '../_ui/anchor';
import { ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { dayName } from '../_ui/day';
import { KeyHint } from '../_ui/key-hint';
import styles from './summary.module.css';

interface SummaryProps {
  readonly due: number;
  /** Due cards beyond the limit of the day. */
  readonly waiting: number;
  readonly fresh: number;
  readonly again: number;
  readonly done: number;
  /** Cards that come back tomorrow, as things stand. */
  readonly tomorrow: number;
  readonly nextDueDay: string | null;
}

const cards = (count: number) => `${count} ${count === 1 ? 'card' : 'cards'}`;

/** What today holds, and the one button. */
export function Summary({ due, waiting, fresh, again, done, tomorrow, nextDueDay }: SummaryProps) {
  const left = due + fresh + again;
  const all = left + done;
  const parts = [
    { count: due, word: 'due', what: 'come back today' },
    { count: fresh, word: 'new', what: 'seen for the first time' },
    { count: again, word: 'once more', what: 'until they are right' },
  ];
  return (
    <Card className={styles.summary}>
      {left > 0 ? (
        <>
          <dl className={styles.numbers}>
            {parts.map(({ count, word, what }) => (
              <div key={word} className={count === 0 ? styles.none : undefined}>
                <dt>
                  {word}
                  <span className="unseen"> ({what})</span>
                </dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          <ButtonLink href="/review" look="main" large className={styles.start}>
            {done > 0 ? 'Go on' : 'Start'} <KeyHint>Enter</KeyHint>
          </ButtonLink>
          {waiting > 0 && (
            <p className={styles.waiting}>
              {cards(waiting)} more {waiting === 1 ? 'is' : 'are'} due and{' '}
              {waiting === 1 ? 'waits' : 'wait'} until tomorrow: your{' '}
              <Anchor href="/settings">limit</Anchor> for a day is reached.
            </p>
          )}
        </>
      ) : (
        <div className={styles.finished}>
          <h2>{done > 0 ? 'Done for today' : 'Nothing to do today'}</h2>
          <p>
            {waiting > 0 &&
              `${cards(waiting)} more could be reviewed beyond your limit for a day. `}
            {tomorrow > 0
              ? `${cards(tomorrow)} tomorrow.`
              : nextDueDay
                ? `The next come back on ${dayName(nextDueDay)}.`
                : 'Take up a deck, and its cards come to you day by day.'}
          </p>
        </div>
      )}
      {all > 0 && (
        <div className={styles.progress}>
          <div className={styles.bar} aria-hidden="true">
            <div style={{ width: `${(100 * done) / all}%` }} />
          </div>
          <p>{done === 0 ? 'None done yet' : `${cards(done)} done today`}</p>
        </div>
      )}
    </Card>
  );
}
