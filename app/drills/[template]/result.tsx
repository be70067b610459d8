import { useEffect, useRef } from 'react';
import { classes } from '@/app/_ui/classes';
import { Html } from '@/app/_ui/html';
import item from '@/app/review/item.module.css';
import type { MarkedPractice, PracticeView } from '../view';
import { Diagnosis } from './diagnosis';
import styles from './practice.module.css';
import { Solution } from './solution';

function verdictOf({ correct, carriedForward, entries }: MarkedPractice, gaveUp: boolean): string {
  if (correct) return 'Right.';
  if (gaveUp) return 'Here is how it goes.';
  if (carriedForward)
    return 'Right from there on: one early value went wrong and was carried along.';
  const all = Object.values(entries).flat();
  const right = all.filter(Boolean).length;
  return right === 0 ? 'Not right yet.' : `${right} of ${all.length} entries are right.`;
}

interface ResultProps {
  readonly view: PracticeView;
  readonly marked: MarkedPractice;
  readonly gaveUp: boolean;
}

/** What the marking found; the solution stays folded, so that a wrong answer can be mended first. */
export function Result({ view, marked, gaveUp }: ResultProps) {
  const section = useRef<HTMLElement>(null);
  // The focus leaves the fields, so that the single keys lead on.
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const unexplained = !marked.correct && !gaveUp && !marked.carriedForward;
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={classes(item.result, styles.result)}
      aria-label="Result"
    >
      <div role="status">
        <p className={classes(item.verdict, marked.correct && item.good)}>
          {verdictOf(marked, gaveUp)}
        </p>
      </div>
      {marked.diagnoses.map((diagnosis) => (
        <Diagnosis key={diagnosis.messageHtml} diagnosis={diagnosis} />
      ))}
      {unexplained && marked.diagnoses.length === 0 && (
        <p className={styles.quiet}>
          No mistake that is known here leads to just these numbers. The worked solution shows every
          step.
        </p>
      )}
      <details className={item.folded} open={gaveUp}>
        <summary>Worked solution</summary>
        {view.ask.map(({ name, texHtml }) => (
          <p key={name} className={item.answer}>
            <Html as="span" html={texHtml} /> ={' '}
            <Html as="span" html={marked.answerHtml[name] ?? ''} />
          </p>
        ))}
        <Solution solution={marked.solution} />
      </details>
    </section>
  );
}
