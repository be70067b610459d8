import { classes } from '../_ui/classes';
import { Html } from '../_ui/html';
import { drillWords as words } from '../_words/drill';
import styles from './drill.module.css';
import type { DiagnosisView, StepHtml } from './view';
import { WorkedSteps } from './worked-steps';

interface SideProps {
  readonly title: string;
  readonly step: StepHtml;
  readonly className: string | undefined;
}

/** One of the two computations. */
function Side({ title, step, className }: SideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className={classes(styles.solution, className)} tabIndex={0} aria-label={title}>
      <p className={styles.side}>{title}</p>
      <WorkedSteps steps={[step]} />
    </section>
  );
}

/** A mistake that explains the answer: what it is, where it happened, and both computations. */
export function Diagnosis({ diagnosis }: { readonly diagnosis: DiagnosisView }) {
  const { messageHtml, atHtml, computations } = diagnosis;
  return (
    <div className={styles.diagnosis}>
      {atHtml && (
        <p className={styles.at}>
          {words.beforeStep} <Html as="span" html={atHtml} />
          {words.afterStep}
        </p>
      )}
      <Html className="prose" html={messageHtml} />
      {computations && (
        <div className={styles.sides}>
          <Side title={words.theirs} step={computations.misread} className={styles.theirs} />
          <Side title={words.rightWay} step={computations.right} className={styles.right} />
        </div>
      )}
    </div>
  );
}
