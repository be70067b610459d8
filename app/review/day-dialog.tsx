import { useEffect, useState } from 'react';
import { Button } from '../_ui/button';
import { Dialog } from '../_ui/dialog';
import { Html } from '../_ui/html';
import { commonWords } from '../_words/common';
import { gradeNames } from '../_words/grades';
import { locale } from '../_words/locale';
import { reviewDayWords as words } from '../_words/review-day';
import styles from './day-dialog.module.css';
import type { DayReply } from './replies';
import { sendDay, Unreachable } from './send';

interface DayDialogProps {
  readonly onUndo: (reviewId: string) => void;
  readonly onBringBack: (cardId: string, action: 'dig' | 'resume') => void;
  readonly onClose: () => void;
}

const timeOf = (at: string) =>
  new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });

/** Today's answers and what was put aside, each to be taken back by one action. */
export function DayDialog({ onUndo, onBringBack, onClose }: DayDialogProps) {
  const [day, setDay] = useState<DayReply | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    sendDay().then(
      (reply) => ('answers' in reply ? setDay(reply) : setProblem(words.reload)),
      (error: unknown) => {
        if (!(error instanceof Unreachable)) throw error;
        setProblem(words.unreachable);
      },
    );
  }, []);

  function act(action: () => void) {
    onClose();
    action();
  }

  return (
    <Dialog title={words.title} open onClose={onClose}>
      {problem && <p role="alert">{problem}</p>}
      {!day && !problem && <p>{commonWords.oneMoment}</p>}
      {day && day.answers.length + day.aside.length === 0 && <p>{words.none}</p>}
      {day && day.aside.length > 0 && (
        <section aria-labelledby="aside">
          <h3 id="aside" className={styles.title}>
            {words.aside.title}
          </h3>
          <ul className={styles.list}>
            {day.aside.map(({ cardId, at, textHtml, what }) => (
              <li key={cardId}>
                <div>
                  <Html className={styles.text} html={textHtml} />
                  <p className={styles.about}>{words.aside[what](timeOf(at))}</p>
                </div>
                <Button
                  onClick={() =>
                    act(() => onBringBack(cardId, what === 'buried' ? 'dig' : 'resume'))
                  }
                >
                  {words.aside.back}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {day && day.answers.length > 0 && (
        <section aria-labelledby="answers">
          <h3 id="answers" className={styles.title}>
            {words.answers.title}
          </h3>
          <ul className={styles.list}>
            {day.answers.map(({ id, at, textHtml, grade, repeat }) => (
              <li key={id}>
                <div>
                  <Html className={styles.text} html={textHtml} />
                  <p className={styles.about}>
                    {words.answers[repeat ? 'again' : 'once'](gradeNames[grade], timeOf(at))}
                  </p>
                </div>
                <Button onClick={() => act(() => onUndo(id))}>{words.answers.back}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
