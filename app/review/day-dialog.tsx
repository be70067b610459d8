import { useEffect, useState } from 'react';
import { Button } from '../_ui/button';
import { Dialog } from '../_ui/dialog';
import { Html } from '../_ui/html';
import styles from './day-dialog.module.css';
import { gradeNames } from './grade-names';
import type { DayReply } from './replies';
import { sendDay, Unreachable } from './send';

interface DayDialogProps {
  readonly onUndo: (reviewId: string) => void;
  readonly onBringBack: (cardId: string, action: 'dig' | 'resume') => void;
  readonly onClose: () => void;
}

const timeOf = (at: string) =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Today's answers and what was put aside, each to be taken back by one action. */
export function DayDialog({ onUndo, onBringBack, onClose }: DayDialogProps) {
  const [day, setDay] = useState<DayReply | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    sendDay().then(
      (reply) => ('answers' in reply ? setDay(reply) : setProblem('Reload the page.')),
      (error: unknown) => {
        if (!(error instanceof Unreachable)) throw error;
        setProblem('The server can’t be reached.');
      },
    );
  }, []);

  function act(action: () => void) {
    onClose();
    action();
  }

  return (
    <Dialog title="Today" open onClose={onClose}>
      {problem && <p role="alert">{problem}</p>}
      {!day && !problem && <p>One moment …</p>}
      {day && day.answers.length + day.aside.length === 0 && <p>Nothing was answered today.</p>}
      {day && day.aside.length > 0 && (
        <section aria-labelledby="aside">
          <h3 id="aside" className={styles.title}>
            Put aside
          </h3>
          <ul className={styles.list}>
            {day.aside.map(({ cardId, at, textHtml, what }) => (
              <li key={cardId}>
                <div>
                  <Html className={styles.text} html={textHtml} />
                  <p className={styles.about}>
                    {what === 'buried' ? 'Until tomorrow' : 'Suspended'} · {timeOf(at)}
                  </p>
                </div>
                <Button
                  onClick={() =>
                    act(() => onBringBack(cardId, what === 'buried' ? 'dig' : 'resume'))
                  }
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {day && day.answers.length > 0 && (
        <section aria-labelledby="answers">
          <h3 id="answers" className={styles.title}>
            Answers
          </h3>
          <ul className={styles.list}>
            {day.answers.map(({ id, at, textHtml, grade, repeat }) => (
              <li key={id}>
                <div>
                  <Html className={styles.text} html={textHtml} />
                  <p className={styles.about}>
                    {gradeNames[grade]}
                    {repeat && ', once more'} · {timeOf(at)}
                  </p>
                </div>
                <Button onClick={() => act(() => onUndo(id))}>Take back</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
