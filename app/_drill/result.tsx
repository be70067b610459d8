import { useEffect, useRef } from 'react';
import { classes } from '../_ui/classes';
import { commonWords } from '../_words/common';
import { drillWords as words } from '../_words/drill';
import item from '../review/item.module.css';
import { Diagnosis } from './diagnosis';
import styles from './drill.module.css';
import { RightAnswer } from './right-answer';
import { Solution } from './solution';
import type { AskView, DrillMarks } from './view';

function verdictOf({ correct, carriedForward, entries }: DrillMarks, gaveUp: boolean): string {
  if (correct) return commonWords.rightVerdict;
  if (gaveUp) return words.gaveUp;
  if (carriedForward) return words.carried;
  const all = Object.values(entries).flat();
  const right = all.filter(Boolean).length;
  return right === 0 ? words.wrong : words.partly(right, all.length);
}

interface ResultProps {
  readonly ask: readonly AskView[];
  readonly marked: DrillMarks;
  readonly gaveUp: boolean;
  /** Folded, the solution leaves a wrong answer to be mended first. */
  readonly unfolded: boolean;
}

/** What the marking found, and how it should have gone. */
export function Result({ ask, marked, gaveUp, unfolded }: ResultProps) {
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
      aria-label={words.result}
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
        <p className={styles.quiet}>{words.unexplained}</p>
      )}
      <details className={item.folded} open={unfolded}>
        <summary>{words.solution}</summary>
        <RightAnswer ask={ask} answerHtml={marked.answerHtml} />
        <Solution solution={marked.solution} />
      </details>
    </section>
  );
}
