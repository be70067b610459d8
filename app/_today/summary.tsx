import { Anchor } from '../_ui/anchor';
import { ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { dayName } from '../_ui/day';
import { KeyHint } from '../_ui/key-hint';
import { keyNames } from '../_words/keys';
import { todayWords as words } from '../_words/today';
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

/** What today holds, and the one button. */
export function Summary({ due, waiting, fresh, again, done, tomorrow, nextDueDay }: SummaryProps) {
  const left = due + fresh + again;
  const all = left + done;
  const parts = [
    { count: due, ...words.parts.due },
    { count: fresh, ...words.parts.fresh },
    { count: again, ...words.parts.again },
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
                  <span className="unseen">{` (${what})`}</span>
                </dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          <ButtonLink href="/review" look="main" large className={styles.start}>
            {done > 0 ? words.goOn : words.start} <KeyHint>{keyNames.enter}</KeyHint>
          </ButtonLink>
          {waiting > 0 && (
            <p className={styles.waiting}>
              {words.waiting.before(waiting)}{' '}
              <Anchor href="/settings">{words.waiting.limit}</Anchor> {words.waiting.after}
            </p>
          )}
        </>
      ) : (
        <div className={styles.finished}>
          <h2>{done > 0 ? words.finished : words.nothing}</h2>
          <p>
            {waiting > 0 && `${words.beyond(waiting)} `}
            {tomorrow > 0
              ? words.tomorrow(tomorrow)
              : nextDueDay
                ? words.next(dayName(nextDueDay))
                : words.takeUp}
          </p>
        </div>
      )}
      {all > 0 && (
        <div className={styles.progress}>
          <div className={styles.bar} aria-hidden="true">
            <div style={{ width: `${(100 * done) / all}%` }} />
          </div>
          <p>{words.done(done)}</p>
        </div>
      )}
    </Card>
  );
}
