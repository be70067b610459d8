import { Html } from '../_ui/html';
import { drillWords as words } from '../_words/drill';
import styles from './drill.module.css';
import type { SolutionStepHtml } from './view';
import steps from './worked-steps.module.css';

interface SolutionProps {
  readonly solution: readonly SolutionStepHtml[];
  /** Tells it from the others of the page. */
  readonly label?: string;
}

/** A worked solution; each step can be unfolded down to the single products. */
export function Solution({ solution, label = words.steps }: SolutionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className={styles.solution} tabIndex={0} aria-label={label}>
      <ol className={steps.steps}>
        {solution.map((step) => (
          <li key={step.name} className={steps.step}>
            <Html className={steps.line} html={step.symbolicHtml} />
            <Html className={steps.line} html={step.substitutedHtml} />
            <Html className={steps.line} html={step.valueHtml} />
            {step.unfoldedHtml.length > 0 && (
              <details className={styles.unfolded}>
                <summary>{words.unfolded}</summary>
                {step.unfoldedHtml.map((html) => (
                  <Html key={html} className={styles.product} html={html} />
                ))}
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
