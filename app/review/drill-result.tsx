import { useEffect, useRef } from 'react';
import { classes } from '../_ui/classes';
import { Html } from '../_ui/html';
import styles from './item.module.css';
import type { DrillView, MarkedDrill } from './view';
import { WorkedSteps } from './worked-steps';

function verdictOf({ correct, carriedForward, entries }: MarkedDrill, gaveUp: boolean): string {
  if (correct) return 'Right.';
  if (gaveUp) return 'Here is how it goes.';
  const all = Object.values(entries).flat();
  const right = all.filter(Boolean).length;
  if (carriedForward)
    return 'Right from there on: one early value went wrong and was carried along.';
  return right === 0 ? 'Not right yet.' : `${right} of ${all.length} entries are right.`;
}

interface DrillResultProps {
  readonly item: DrillView;
  readonly marked: MarkedDrill;
  readonly gaveUp: boolean;
}

/** What the marking found, and how it should have gone. */
export function DrillResult({ item, marked, gaveUp }: DrillResultProps) {
  const section = useRef<HTMLElement>(null);
  // The focus leaves the fields, so that the single keys grade; on a small screen this also scrolls.
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={section} tabIndex={-1} className={styles.result} aria-label="Result">
      <div role="status">
        <p className={classes(styles.verdict, marked.correct && styles.good)}>
          {verdictOf(marked, gaveUp)}
        </p>
        {marked.diagnosisHtml.map((html) => (
          <Html key={html} className={`prose ${styles.diagnosis}`} html={html} />
        ))}
      </div>
      {!marked.correct &&
        item.ask.map(({ name, texHtml }) => (
          <p key={name} className={styles.answer}>
            <Html as="span" html={texHtml} /> ={' '}
            <Html as="span" html={marked.answerHtml[name] ?? ''} />
          </p>
        ))}
      <details className={styles.folded} open={!marked.correct}>
        <summary>Worked solution</summary>
        <WorkedSteps steps={marked.steps} />
      </details>
    </section>
  );
}
