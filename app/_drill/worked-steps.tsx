import { Html } from '../_ui/html';
import type { StepHtml } from './view';
import styles from './worked-steps.module.css';

/** A worked solution: each step in symbols, with the numbers in, and its value. */
export function WorkedSteps({ steps }: { readonly steps: readonly StepHtml[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.name} className={styles.step}>
          <Html className={styles.line} html={step.symbolicHtml} />
          <Html className={styles.line} html={step.substitutedHtml} />
          <Html className={styles.line} html={step.valueHtml} />
        </li>
      ))}
    </ol>
  );
}
